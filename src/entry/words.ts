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
  /** Stash has another version by now than this page. */
  readonly updated: string;
  /** Entry script and lazy part do not belong together. */
  readonly mixed: string;
  /** On a button. */
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
    mixed: `${NAME} hat Dateien aus zwei Versionen. Falls Neuladen nicht hilft, installieren Sie es erneut.`,
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
    failed: `No se pudo cargar ${NAME}.`,
    updated: `${NAME} se actualizó después de abrir esta página.`,
    mixed: `${NAME} tiene archivos de dos versiones. Si recargar la página no ayuda, instálelo de nuevo.`,
    reload: "Recargar",
    crashed: `${NAME} encontró un error y no se muestra.`,
    again: "Intentar de nuevo",
    click: "Haga clic para intentarlo de nuevo.",
    changed: "actrices/actores con cambios en origen:",
  },
  ja: {
    sync: "同期",
    loading: `${NAME}を読み込み中…`,
    failed: `${NAME}を読み込めませんでした。`,
    updated: `このページを開いた後に${NAME}が更新されました。`,
    mixed: `${NAME}のファイルに2つのバージョンが混在しています。再読み込みしても直らない場合は、再インストールしてください。`,
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
    updated: `打开此页面后，${NAME} 已更新。`,
    mixed: `${NAME} 的文件来自两个版本。如果重新加载无效，请重新安装。`,
    reload: "重新加载",
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
