import * as React from "react";
import { Msg } from "../messages/use-text";
import { Subject } from "../subject";
import { FavouritesTask } from "./favourites-task";
import { AddTask } from "../create/add-task";
import { LinkTask } from "./link-task";
import { UpdateTask } from "./update-task";

/** What can be started. One row per task. */
export function TasksCard() {
  return (
    <section className="pss-tasks" aria-labelledby="pss-tasks-title">
      <h2 className="pss-h2" id="pss-tasks-title">
        <Msg id="tasks.title" />
      </h2>
      <div className="card pss-card">
        <UpdateTask />
        <LinkTask />
        <Subject type="studio">
          <UpdateTask />
          <LinkTask />
        </Subject>
        <FavouritesTask type="performer" />
        <FavouritesTask type="studio" />
        <AddTask />
      </div>
    </section>
  );
}
