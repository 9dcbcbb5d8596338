/** Texts of run modes, limits of a run, pausing and going on, and runs in other tabs, in French. */
import type { enRuns } from "../en-runs";
import type { Words } from "../translation";

export const frRuns: Words<typeof enRuns> = {
  "problem.busy.title": "Un autre onglet est en train de l’écrire",
  "problem.busy.what":
    "Rien n’a été écrit : un autre onglet de ce navigateur y apportait un changement au même moment.",
  "problem.busy.todo": "Réessayez quand cet onglet aura terminé.",

  "task.update-some": "Actualiser des performeurs",
  "task.whom.all": "Tous les performeurs",
  "task.whom.favourites": "Favoris",
  "task.whom.linked": "Tous les associés",
  "task.whom.tag": "Avec une étiquette…",
  "task.whom.stale": "Non comparés récemment…",
  "task.whom.waiting": "En attente d’examen ({n, number})",
  "task.whom.picked": "Sélection ({n, number})",
  "task.tag": "Quelle étiquette",
  "task.tag.choose": "Choisir une étiquette",
  "task.tag.none": "Aucun performeur n’a d’étiquette",
  "task.stale": "Non comparés depuis",
  "task.stale.days": "pas depuis {days, plural, one {# jour} other {# jours}}",
  "task.mode": "Ce qui est écrit",
  "settings.runMode": "Ce qu’une actualisation écrit d’elle-même",
  "task.mode.review": "Tout examiner",
  "task.mode.safe": "Appliquer les changements sûrs, examiner le reste",
  "task.mode.everything": "Tout appliquer selon l’ordre des sources",
  "task.mode.review.what": "Rien n’est écrit tant que vous ne l’avez pas accepté.",
  "task.mode.safe.what":
    "Pendant le traitement, les vides sont comblés et les valeurs que vous n’avez jamais modifiées suivent la source ; chaque changement peut être annulé. Tout le reste vous attend.",
  "task.mode.everything.what":
    "Compare d’abord sans rien écrire ; vous voyez ensuite ce qui serait écrasé, vos propres modifications comptées à part, et vous décidez.",
  "estimate.no-such": "Rien ne correspond à ce choix.",

  "selection.linked": "tous les associés",
  "selection.tag": "étiquette {tag}",
  "selection.stale": "non comparés depuis {days, plural, one {# jour} other {# jours}}",
  "run.mode.review": "tout examiner",
  "run.mode.safe": "appliquer les changements sûrs",
  "run.mode.everything": "tout appliquer selon l’ordre des sources",

  "run.pause": "Pause",
  "run.pausing": "Mise en pause…",
  "run.elsewhere": "en cours dans un autre onglet",
  "run.note.review": "Rien n’est écrit pendant ce traitement.",
  "run.note.safe": "Les changements sûrs sont écrits au fur et à mesure ; tout le reste vous attend.",
  "run.note.everything": "Rien n’est écrit avant que vous ayez vu les chiffres.",
  "run.note.writing": "Écriture : encore {n, plural, one {# performeur} other {# performeurs}}.",
  "run.note.stay": "Gardez cet onglet ouvert ; s’il se ferme, vous pourrez reprendre.",
  "run.note.elsewhere": "Gardez l’autre onglet ouvert ; s’il se ferme, vous pourrez reprendre.",
  "run.written": "{n, plural, one {<b>#</b> écrit} other {<b>#</b> écrits}}",
  "run.refused": "{n, plural, one {<b>#</b> n’a pas pu être écrit} other {<b>#</b> n’ont pas pu être écrits}}",

  "paused.title": "« {task} » est en pause",
  "paused.what":
    "Depuis le {date}, après <b>{done, number} performeurs sur {total, number}</b>. La reprise se fera au même endroit.",
  "paused.compared":
    "Depuis le {date}, alors que les <b>{total, number}</b> performeurs étaient tous comparés. Il reste la suite : demander aux sources les valeurs antérieures de ce qui diffère{writes, select, yes { et écrire ce qui peut l’être} other {}}, pour vous laisser moins à décider.",
  "paused.why": "La mise en pause a été automatique : {message}",
  "paused.resume": "Continuer l’écriture",
  "interrupted.nothing-written": "Rien n’a été écrit.",
  "interrupted.written":
    "{written, plural, =0 {} one {# performeur a été écrit jusqu’ici. } other {# performeurs ont été écrits jusqu’ici. }}Ce qui était en cours est vérifié dans votre bibliothèque, et chaque changement peut être annulé.",

  "confirm.title":
    "Écrire {changes, plural, one {# changement} other {# changements}} pour {performers, plural, one {# performeur} other {# performeurs}} ?",
  "confirm.what":
    "<b>{done, number}</b> {done, plural, one {performeur a été comparé} other {performeurs ont été comparés}} ; rien n’a encore été écrit. Les correspondances douteuses, les valeurs suspectes et les champs verrouillés sont laissés de côté. Parmi ces changements :",
  "confirm.conflicts":
    "{n, plural, one {<b>#</b> écrase} other {<b>#</b> écrasent}} une valeur modifiée ici et à la source",
  "confirm.kept":
    "{n, plural, one {<b>#</b> écrase vos propres modifications, ou remet} other {<b>#</b> écrasent vos propres modifications, ou remettent}} ce que vous aviez retiré",
  "confirm.differs":
    "{n, plural, one {<b>#</b> écrase} other {<b>#</b> écrasent}} une valeur qui diffère et sur laquelle personne n’a décidé",
  "confirm.updates":
    "{n, plural, one {<b>#</b> remplace} other {<b>#</b> remplacent}} une ancienne valeur d’une source par la plus récente",
  "confirm.fills":
    "{n, plural, one {<b>#</b> remplit un champ vide ou complète} other {<b>#</b> remplissent un champ vide ou complètent}} une liste",
  "confirm.names": "{n, plural, one {<b>#</b> garde} other {<b>#</b> gardent}} un ancien nom comme alias",
  "confirm.undo": "Tout ce qui est écrit peut être annulé.",
  "confirm.write": "Écrire {changes, plural, one {# changement} other {les # changements}}",
  "confirm.look": "Ouvrir l’examen",
  "confirm.leave": "Ne rien écrire",

  "step.writing.now": "Écriture",
  "step.writing.next": "Écrire",
  "step.writing.done": "Écrit",
};
