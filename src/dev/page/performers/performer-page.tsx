import Mousetrap from "mousetrap";
import React, { useEffect, useState } from "react";
import { Button, Col, Row } from "react-bootstrap";
import { FormattedMessage, useIntl } from "react-intl";
import { useHistory } from "react-router-dom";
import { pageShape } from "../core/page-shape";
import { usePerformerDestroy, usePerformerUpdate } from "../core/stash-service";
import type { Performer } from "../core/types";
import { useTitle } from "../hooks/title";
import { useToast } from "../hooks/toast";
import { patchComponent } from "../patch";
import {
  AliasList,
  DetailImage,
  DetailTitle,
  ExternalLinkButtons,
  FavoriteIcon,
  HeaderImage,
} from "../shared/detail-header";
import { DetailTabs } from "../shared/detail-tabs";
import { DetailsEditNavbar } from "../shared/details-edit-navbar";
import { LoadingIndicator } from "../shared/loading-indicator";
import { PerformerDetailsPanel } from "./performer-details-panel";
import { PerformerEditPanel } from "./performer-edit-panel";
import { PerformerSubmitButton } from "./performer-submit-button";

/** The tabs that an address may name. */
export const performerTabs = ["default", "scenes", "galleries", "images", "groups", "appearswith"];

const PerformerHeaderImage = patchComponent<{ performer: Performer; activeImage: string | null }>(
  "PerformerHeaderImage",
  ({ performer, activeImage }) => (
    <HeaderImage encodingImage={false}>
      {activeImage && <DetailImage className="performer" src={activeImage} alt={performer.name} />}
    </HeaderImage>
  ),
);

/** Stash's own image with the default picture in place of the stored one. */
function withoutImage(path: string | null): string | null {
  if (!path) return path;
  const url = new URL(path, window.location.href);
  url.searchParams.set("default", "true");
  return url.toString();
}

/** The page of one performer; patched by plugins, which find the button row in what it returns. */
export const PerformerPage = patchComponent<{ performer: Performer; tabKey?: string }>(
  "PerformerPage",
  ({ performer, tabKey }) => {
    const Toast = useToast();
    const history = useHistory();
    const intl = useIntl();
    const [isEditing, setIsEditing] = useState(false);
    const [image, setImage] = useState<string | null>();
    const [updatePerformer] = usePerformerUpdate();
    const [deletePerformer, { loading: isDestroying }] = usePerformerDestroy();
    useTitle(performer.name);

    const toggleEditing = (value?: boolean) => {
      setIsEditing((editing) => value ?? !editing);
      setImage(undefined);
    };
    const setFavorite = (favorite: boolean) =>
      void updatePerformer({ variables: { input: { id: performer.id, favorite } } }).catch(Toast.error);
    const notHere = (what: string) => () =>
      Toast.toast({ variant: "warning", content: `${what} is not in the embedded host.` });

    useEffect(() => {
      Mousetrap.bind("e", () => toggleEditing());
      Mousetrap.bind("f", () => setFavorite(!performer.favorite));
      return () => {
        Mousetrap.unbind("e");
        Mousetrap.unbind("f");
      };
    });

    async function onSave(input: Record<string, unknown>) {
      await updatePerformer({ variables: { input: { ...input, id: performer.id } } });
      toggleEditing(false);
      const entity = intl.formatMessage({ id: "performer" }).toLocaleLowerCase();
      Toast.success(intl.formatMessage({ id: "toast.updated_entity" }, { entity }));
    }

    async function onDelete() {
      try {
        await deletePerformer({ variables: { id: performer.id } });
        history.replace("/performers");
      } catch (e) {
        Toast.error(e);
      }
    }

    if (isDestroying) return <LoadingIndicator message={`Deleting performer ${performer.id}: ${performer.name}`} />;
    const activeImage =
      isEditing && image !== undefined ? (image ?? withoutImage(performer.image_path)) : performer.image_path;

    return (
      <div id="performer-page" className="row">
        <div className={`detail-header ${isEditing ? "edit" : "full-width"}`}>
          <div className="detail-container">
            <PerformerHeaderImage performer={performer} activeImage={activeImage} />
            <div className="row">
              <div className="performer-head col">
                <DetailTitle
                  name={performer.name}
                  disambiguation={performer.disambiguation}
                  classNamePrefix="performer"
                >
                  <span className="name-icons">
                    <FavoriteIcon favorite={performer.favorite} onToggleFavorite={setFavorite} />
                    <ExternalLinkButtons urls={performer.urls ?? []} />
                  </span>
                </DetailTitle>
                <AliasList aliases={performer.alias_list} />
                {!isEditing && <PerformerDetailsPanel performer={performer} collapsed={false} fullWidth />}
                {isEditing ? (
                  <PerformerEditPanel
                    performer={performer}
                    onSubmit={onSave}
                    onCancel={() => toggleEditing()}
                    setImage={setImage}
                  />
                ) : (
                  <Col>
                    <Row xs={8}>
                      <DetailsEditNavbar
                        objectName={performer.name}
                        onToggleEdit={() => toggleEditing()}
                        onDelete={() => void onDelete()}
                        onAutoTag={notHere("Auto tagging")}
                        autoTagDisabled={performer.ignore_auto_tag}
                        isNew={false}
                        isEditing={false}
                        onSave={() => {}}
                        onImageChange={() => {}}
                        classNames="mb-2"
                        customButtons={
                          <>
                            {pageShape.performerMerge && (
                              <Button variant="secondary" onClick={notHere("Merging")}>
                                <FormattedMessage id="actions.merge" />
                                ...
                              </Button>
                            )}
                            <div>
                              <PerformerSubmitButton performer={performer} />
                            </div>
                          </>
                        }
                      />
                    </Row>
                  </Col>
                )}
              </div>
            </div>
          </div>
        </div>
        <div className="detail-body">
          <div className="performer-body">
            <div className="performer-tabs">
              {!isEditing && (
                <DetailTabs
                  id="performer-tabs"
                  tabKey={tabKey}
                  baseURL={`/performers/${performer.id}`}
                  tabs={[
                    { key: "scenes", messageId: "scenes", count: performer.scene_count },
                    { key: "galleries", messageId: "galleries", count: performer.gallery_count },
                    { key: "images", messageId: "images", count: performer.image_count },
                    { key: "groups", messageId: "groups", count: performer.group_count },
                    { key: "appearswith", messageId: "appears_with", count: performer.performer_count },
                  ]}
                />
              )}
            </div>
          </div>
        </div>
      </div>
    );
  },
);
