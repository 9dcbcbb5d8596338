import React, { useState } from "react";
import { Col, Row } from "react-bootstrap";
import { useIntl } from "react-intl";
import { Link, type RouteComponentProps, useHistory } from "react-router-dom";
import { pageShape } from "../core/page-shape";
import { useFindStudio, useStudioDestroy, useStudioUpdate } from "../core/stash-service";
import type { Studio } from "../core/types";
import { useTitle } from "../hooks/title";
import { useToast } from "../hooks/toast";
import { patchComponent } from "../patch";
import {
  AliasList,
  DetailImage,
  DetailItem,
  DetailTitle,
  ExternalLinkButtons,
  FavoriteIcon,
  HeaderImage,
} from "../shared/detail-header";
import { DetailTabs } from "../shared/detail-tabs";
import { DetailsEditNavbar } from "../shared/details-edit-navbar";
import { EditForm, type EditField } from "../shared/edit-form";
import { ErrorMessage } from "../shared/error-message";
import { LoadingIndicator } from "../shared/loading-indicator";
import { renderStashIDs } from "../shared/stash-id-pill";

const editFields: readonly EditField[] = [
  { name: "name" },
  { name: "aliases", type: "lines" },
  pageShape.studioUrls ? { name: "urls", type: "lines" } : { name: "url" },
  { name: "details", type: "textarea" },
];

/** One until Stash 0.29, a list from 0.30 on. */
const urlsOf = (studio: Studio): string[] => studio.urls ?? (studio.url ? [studio.url] : []);

const StudioDetails = patchComponent<{ studio: Studio }>("StudioDetailsPanel", ({ studio }) => (
  <div className="detail-group">
    <DetailItem id="details" value={studio.details} fullWidth />
    <DetailItem id="urls" value={urlsOf(studio).join("\n")} fullWidth />
    <DetailItem
      id="parent_studio"
      fullWidth
      value={
        studio.parent_studio && <Link to={`/studios/${studio.parent_studio.id}`}>{studio.parent_studio.name}</Link>
      }
    />
    <DetailItem id="tags" value={studio.tags.map((tag) => tag.name).join(", ")} fullWidth />
    <DetailItem id="stash_ids" value={renderStashIDs(studio.stash_ids, "studios")} fullWidth />
  </div>
));

/** The page of one studio. It cannot be patched in any Stash; plugins get in through ImageInput in its button row. */
const StudioPage: React.FC<{ studio: Studio; tabKey: string | undefined }> = ({ studio, tabKey }) => {
  const Toast = useToast();
  const intl = useIntl();
  const history = useHistory();
  const [isEditing, setIsEditing] = useState(false);
  const [image, setImage] = useState<string | null>();
  const [update] = useStudioUpdate();
  const [destroy] = useStudioDestroy();
  useTitle(studio.name);

  const save = async (input: Record<string, unknown>) => {
    await update({ variables: { input: { ...input, id: studio.id } } });
    setIsEditing(false);
    setImage(undefined);
    const entity = intl.formatMessage({ id: "studio" }).toLocaleLowerCase();
    Toast.success(intl.formatMessage({ id: "toast.updated_entity" }, { entity }));
  };
  const remove = () => destroy({ variables: { id: studio.id } }).then(() => history.replace("/studios"), Toast.error);
  const shown = (isEditing && image) || studio.image_path;

  return (
    <div id="studio-page" className="row">
      <div className={`detail-header ${isEditing ? "edit" : "full-width"}`}>
        <div className="detail-container">
          <HeaderImage encodingImage={false}>
            {shown && <DetailImage className="logo" src={shown} alt={studio.name} />}
          </HeaderImage>
          <div className="row">
            <div className="studio-head col">
              <DetailTitle name={studio.name} classNamePrefix="studio">
                <span className="name-icons">
                  <FavoriteIcon
                    favorite={studio.favorite}
                    onToggleFavorite={(favorite) =>
                      void update({ variables: { input: { id: studio.id, favorite } } }).catch(Toast.error)
                    }
                  />
                  <ExternalLinkButtons urls={urlsOf(studio)} />
                </span>
              </DetailTitle>
              <AliasList aliases={studio.aliases} />
              {!isEditing && <StudioDetails studio={studio} />}
              {isEditing ? (
                <EditForm
                  id="studio-edit"
                  fields={editFields}
                  initial={{ ...studio }}
                  onSubmit={save}
                  onCancel={() => setIsEditing(false)}
                  setImage={setImage}
                  onError={Toast.error}
                />
              ) : (
                <Col>
                  <Row xs={8}>
                    <DetailsEditNavbar
                      objectName={studio.name}
                      isNew={false}
                      isEditing={false}
                      onToggleEdit={() => setIsEditing(true)}
                      onSave={() => {}}
                      onImageChange={() => {}}
                      onClearImage={() => {}}
                      onAutoTag={() =>
                        Toast.toast({ variant: "warning", content: "Auto tagging is not in the embedded host." })
                      }
                      onDelete={() => void remove()}
                    />
                  </Row>
                </Col>
              )}
            </div>
          </div>
        </div>
      </div>
      <div className="detail-body">
        {!isEditing && (
          <DetailTabs
            id="studio-tabs"
            tabKey={tabKey}
            baseURL={`/studios/${studio.id}`}
            tabs={[
              { key: "scenes", messageId: "scenes", count: studio.scene_count },
              { key: "galleries", messageId: "galleries", count: studio.gallery_count },
              { key: "images", messageId: "images", count: studio.image_count },
              { key: "performers", messageId: "performers", count: studio.performer_count },
              { key: "childstudios", messageId: "subsidiary_studios", count: studio.child_studios.length },
            ]}
          />
        )}
      </div>
    </div>
  );
};

/** Fetches the studio of the address, then shows its page. */
export const StudioLoader: React.FC<RouteComponentProps<{ id: string; tab?: string }>> = ({ match }) => {
  const { id, tab } = match.params;
  const { data, loading, error } = useFindStudio(id);
  if (loading) return <LoadingIndicator />;
  if (error) return <ErrorMessage error={error.message} />;
  if (!data?.findStudio) return <ErrorMessage error={`No studio found with id ${id}.`} />;
  return <StudioPage studio={data.findStudio} tabKey={tab} />;
};
