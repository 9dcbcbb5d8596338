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
  /** The lazy part is of a newer version than this page. */
  readonly updated: string;
  /** Files of two versions lie in Stash. */
  readonly mixed: string;
  /** The button that loads the page again. */
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
    updated: `${NAME} was updated since this page was opened.`,
    mixed: `${NAME} has files of two versions. If reloading does not help, install it again.`,
    reload: "Reload",
    crashed: `${NAME} met an error and is not shown.`,
    again: "Try again",
    click: "Click to try again.",
    changed: "performers changed upstream:",
  },
  de: {
    sync: "Abgleichen",
    loading: `${NAME} wird geladen …`,
    failed: `${NAME} konnte nicht geladen werden.`,
    updated: `${NAME} wurde aktualisiert, seit diese Seite geöffnet wurde.`,
    mixed: `Von ${NAME} liegen Dateien zweier Versionen vor. Wenn Neuladen nicht hilft, installieren Sie es erneut.`,
    reload: "Neu laden",
    crashed: `In ${NAME} ist ein Fehler aufgetreten; es wird nicht angezeigt.`,
    again: "Erneut versuchen",
    click: "Zum erneuten Versuch klicken.",
    changed: "An den Quellen geänderte Darsteller:",
  },
  fr: {
    sync: "Synchroniser",
    loading: `Chargement de ${NAME}…`,
    failed: `${NAME} n’a pas pu être chargé.`,
    updated: `${NAME} a été mis à jour depuis l’ouverture de cette page.`,
    mixed: `${NAME} a des fichiers de deux versions. Si recharger la page ne suffit pas, réinstallez-le.`,
    reload: "Recharger",
    crashed: `${NAME} a rencontré une erreur et n’est pas affiché.`,
    again: "Réessayer",
    click: "Cliquez pour réessayer.",
    changed: "performeurs modifiés dans les sources\u00a0:",
  },
  es: {
    sync: "Sincronizar",
    loading: `Cargando ${NAME}…`,
    failed: `No se ha podido cargar ${NAME}.`,
    updated: `${NAME} se actualizó después de abrir esta página.`,
    mixed: `${NAME} tiene archivos de dos versiones. Si recargar no ayuda, instálelo de nuevo.`,
    reload: "Recargar",
    crashed: `${NAME} ha encontrado un error y no se muestra.`,
    again: "Reintentar",
    click: "Pulse para reintentar.",
    changed: "actrices/actores con cambios en origen:",
  },
  ja: {
    sync: "同期",
    loading: `${NAME}を読み込み中…`,
    failed: `${NAME}を読み込めませんでした。`,
    updated: `このページを開いた後に${NAME}が更新されました。`,
    mixed: `${NAME}のファイルに2つのバージョンが混在しています。再読み込みで直らない場合は、再インストールしてください。`,
    reload: "再読み込み",
    crashed: `${NAME}でエラーが発生したため、表示していません。`,
    again: "再試行",
    click: "クリックすると再試行します。",
    changed: "ソース側で変更された出演者：",
  },
  zh: {
    sync: "同步",
    loading: `正在加载 ${NAME}…`,
    failed: `无法加载 ${NAME}。`,
    updated: `${NAME} 在打开此页面之后已更新。`,
    mixed: `${NAME} 的文件属于两个版本。如果刷新无效，请重新安装。`,
    reload: "刷新",
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
