import { faTrash } from "@fortawesome/free-solid-svg-icons";
import React, { useState } from "react";
import { Button, Col, Form, Row } from "react-bootstrap";
import { FormattedMessage, useIntl } from "react-intl";
import { pageShape } from "../core/page-shape";
import type { Performer, StashId } from "../core/types";
import { useToast } from "../hooks/toast";
import { EditForm, type EditField } from "../shared/edit-form";
import { Icon } from "../shared/icon";

const genders = ["MALE", "FEMALE", "TRANSGENDER_MALE", "TRANSGENDER_FEMALE", "INTERSEX", "NON_BINARY"];

const fields: readonly EditField[] = [
  { name: "name" },
  { name: "disambiguation" },
  { name: "alias_list", messageId: "aliases", type: "lines" },
  { name: "gender", type: "select" },
  { name: "birthdate" },
  { name: "death_date" },
  { name: "country" },
  { name: "ethnicity" },
  { name: "hair_color" },
  { name: "eye_color" },
  { name: "height_cm", type: "number" },
  { name: "weight", messageId: "weight_kg", type: "number" },
  { name: "measurements" },
  { name: "fake_tits" },
  { name: "tattoos", type: "textarea" },
  { name: "piercings", type: "textarea" },
  ...(pageShape.careerDates ? [{ name: "career_start" }, { name: "career_end" }] : [{ name: "career_length" }]),
  { name: "urls", type: "lines" },
  { name: "details", type: "textarea" },
];

interface PerformerEditPanelProps {
  performer: Performer;
  onSubmit: (input: Record<string, unknown>) => Promise<void>;
  onCancel: () => void;
  setImage: (image: string | null | undefined) => void;
}

/** The form of a performer's own fields; ids at stash-boxes can be removed. */
export const PerformerEditPanel: React.FC<PerformerEditPanelProps> = ({ performer, ...form }) => {
  const intl = useIntl();
  const Toast = useToast();
  const [stashIds, setStashIds] = useState<StashId[]>(performer.stash_ids);
  const genderOptions = genders.map((value) => ({ value, label: intl.formatMessage({ id: `gender_types.${value}` }) }));
  const changed = stashIds !== performer.stash_ids;
  const input = stashIds.map(({ endpoint, stash_id, updated_at }) => ({ endpoint, stash_id, updated_at }));
  return (
    <EditForm
      id="performer-edit"
      {...form}
      fields={fields.map((field) => (field.name === "gender" ? { ...field, options: genderOptions } : field))}
      initial={{ ...performer }}
      onError={Toast.error}
      extraInput={changed ? { stash_ids: input } : undefined}
    >
      <Form.Group as={Row} data-field="stash_ids">
        <Form.Label column sm={3} xl={2}>
          <FormattedMessage id="stash_ids" />
        </Form.Label>
        <Col sm={9} xl={7}>
          {stashIds.map((id) => (
            <div key={`${id.endpoint} ${id.stash_id}`} className="d-flex align-items-center mb-1">
              <Button
                variant="danger"
                className="mr-2 py-0"
                title={intl.formatMessage({ id: "actions.delete" })}
                onClick={() => setStashIds(stashIds.filter((other) => other !== id))}
              >
                <Icon icon={faTrash} />
              </Button>
              <span className="text-break">
                {id.stash_id} <span className="text-muted">{id.endpoint}</span>
              </span>
            </div>
          ))}
        </Col>
      </Form.Group>
    </EditForm>
  );
};
