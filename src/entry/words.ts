/**
 * What stands on Stash's pages before the lazy part, with its catalogues, is there: a few words in the languages of
 * ui/messages/languages.ts. Plurals are avoided, so that plain texts do.
 */
import * as React from "react";
import { IntlContext, type IntlShape } from "react-intl";

/** The plugin's name, the same in every language. */
export const NAME = "Performer & Site Sync";

export interface EntryWords {
  readonly sync: string;
  readonly loading: string;
  readonly failed: string;
  /** After a second failure. */
  readonly reload: string;
  readonly crashed: string;
  readonly again: string;
  /** In the title of a button that tries again. */
  readonly click: string;
  /** Before a number. */
  readonly changed: string;
}

export const ENTRY_WORDS = {
  en: {
    sync: "Sync",
    loading: `Loading ${NAME}…`,
    failed: `${NAME} could not be loaded.`,
    reload: "If it was updated a moment ago, reload this page.",
    crashed: `${NAME} met an error and is not shown.`,
    again: "Try again",
    click: "Click to try again.",
    changed: "performers changed upstream:",
  },
  de: {
    sync: "Abgleichen",
    loading: `${NAME} wird geladen …`,
    failed: `${NAME} konnte nicht geladen werden.`,
    reload: "Falls es gerade aktualisiert wurde, laden Sie diese Seite neu.",
    crashed: `In ${NAME} ist ein Fehler aufgetreten; es wird nicht angezeigt.`,
    again: "Erneut versuchen",
    click: "Zum erneuten Versuch klicken.",
    changed: "An den Quellen geänderte Darsteller:",
  },
  fr: {
    sync: "Synchroniser",
    loading: `Chargement de ${NAME}…`,
    failed: `${NAME} n’a pas pu être chargé.`,
    reload: "S’il vient d’être mis à jour, rechargez cette page.",
    crashed: `${NAME} a rencontré une erreur et n’est pas affiché.`,
    again: "Réessayer",
    click: "Cliquez pour réessayer.",
    changed: "performeurs modifiés dans les sources\u00a0:",
  },
  es: {
    sync: "Sincronizar",
    loading: `Cargando ${NAME}…`,
    failed: `No se ha podido cargar ${NAME}.`,
    reload: "Si se acaba de actualizar, recargue esta página.",
    crashed: `${NAME} ha encontrado un error y no se muestra.`,
    again: "Reintentar",
    click: "Pulse para reintentar.",
    changed: "actrices/actores con cambios en origen:",
  },
  ja: {
    sync: "同期",
    loading: `${NAME}を読み込み中…`,
    failed: `${NAME}を読み込めませんでした。`,
    reload: "更新した直後の場合は、このページを再読み込みしてください。",
    crashed: `${NAME}でエラーが発生したため、表示していません。`,
    again: "再試行",
    click: "クリックすると再試行します。",
    changed: "ソース側で変更された出演者：",
  },
  zh: {
    sync: "同步",
    loading: `正在加载 ${NAME}…`,
    failed: `无法加载 ${NAME}。`,
    reload: "如果刚刚更新过，请刷新此页面。",
    crashed: `${NAME} 遇到错误，无法显示。`,
    again: "重试",
    click: "点击重试。",
    changed: "上游有变化的演员：",
  },
} as const satisfies Readonly<Record<string, EntryWords>>;

/** The words in the language of Stash's page; English where that is none of ours, or outside Stash. */
export function useEntryWords(): EntryWords {
  // The context's type does not say so, but without a provider above it holds nothing.
  const host = React.useContext(IntlContext) as IntlShape | undefined;
  const [language = ""] = (host?.locale ?? "").split("-");
  return Object.hasOwn(ENTRY_WORDS, language) ? ENTRY_WORDS[language as keyof typeof ENTRY_WORDS] : ENTRY_WORDS.en;
}
