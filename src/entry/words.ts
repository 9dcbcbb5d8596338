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
  /** Before a number: performers and studios together. */
  readonly changed: string;
  /** Before a number: what a performer's card tells. */
  readonly waiting: string;
}

export const ENTRY_WORDS = {
  en: {
    sync: "Sync",
    loading: `Loading ${NAME}…`,
    failed: `${NAME} could not be loaded. Check that Stash is running.`,
    updated: `${NAME} was updated since this page was opened.`,
    mixed: `${NAME} has files of two versions. If reloading does not help, install it again.`,
    reload: "Reload",
    crashed: `${NAME} met an error and is not shown; the rest of Stash works. If it happens again, reload this page, then update the plugin.`,
    again: "Try again",
    click: "Click to try again.",
    changed: "changed upstream:",
    waiting: "changes waiting:",
  },
  de: {
    sync: "Abgleichen",
    loading: `${NAME} wird geladen…`,
    failed: `${NAME} konnte nicht geladen werden. Prüfen Sie, ob Stash läuft.`,
    updated: `${NAME} wurde aktualisiert, seit diese Seite geöffnet wurde.`,
    mixed: `Von ${NAME} liegen Dateien zweier Versionen vor. Wenn Neuladen nicht hilft, installieren Sie es erneut.`,
    reload: "Neu laden",
    crashed: `In ${NAME} ist ein Fehler aufgetreten; es wird nicht angezeigt, das übrige Stash funktioniert. Falls es wieder geschieht, laden Sie diese Seite neu und aktualisieren Sie dann das Plugin.`,
    again: "Erneut versuchen",
    click: "Zum erneuten Versuch klicken.",
    changed: "an den Quellen geändert:",
    waiting: "wartende Änderungen:",
  },
  fr: {
    sync: "Synchroniser",
    loading: `Chargement de ${NAME}…`,
    failed: `${NAME} n’a pas pu être chargé. Vérifiez que Stash fonctionne.`,
    updated: `${NAME} a été mis à jour depuis l’ouverture de cette page.`,
    mixed: `${NAME} a des fichiers de deux versions. Si recharger la page ne suffit pas, réinstallez-le.`,
    reload: "Recharger",
    crashed: `${NAME} a rencontré une erreur et n’est pas affiché\u00a0; le reste de Stash fonctionne. Si cela se reproduit, rechargez cette page, puis mettez le plugin à jour.`,
    again: "Réessayer",
    click: "Cliquez pour réessayer.",
    changed: "modifications dans les sources\u00a0:",
    waiting: "changements en attente\u00a0:",
  },
  es: {
    sync: "Sincronizar",
    loading: `Cargando ${NAME}…`,
    failed: `No se ha podido cargar ${NAME}. Compruebe que Stash está en marcha.`,
    updated: `${NAME} se actualizó después de abrir esta página.`,
    mixed: `${NAME} tiene archivos de dos versiones. Si recargar no ayuda, instálelo de nuevo.`,
    reload: "Recargar",
    crashed: `${NAME} ha encontrado un error y no se muestra; el resto de Stash funciona. Si se repite, recargue esta página y después actualice el complemento.`,
    again: "Reintentar",
    click: "Pulse para reintentar.",
    changed: "cambios en origen:",
    waiting: "cambios en espera:",
  },
  ja: {
    sync: "同期",
    loading: `${NAME}を読み込み中…`,
    failed: `${NAME}を読み込めませんでした。Stashが稼働していることを確認してください。`,
    updated: `このページを開いた後に${NAME}が更新されました。`,
    mixed: `${NAME}のファイルに2つのバージョンが混在しています。再読み込みで直らない場合は、再インストールしてください。`,
    reload: "再読み込み",
    crashed: `${NAME}でエラーが発生したため、表示していません。Stashのほかの部分は使えます。繰り返す場合は、このページを再読み込みし、それからプラグインを更新してください。`,
    again: "再試行",
    click: "クリックすると再試行します。",
    changed: "ソース側の変更：",
    waiting: "レビュー待ちの変更：",
  },
  zh: {
    sync: "同步",
    loading: `正在加载 ${NAME}…`,
    failed: `无法加载 ${NAME}。请确认 Stash 正在运行。`,
    updated: `${NAME} 在打开此页面之后已更新。`,
    mixed: `${NAME} 的文件属于两个版本。如果刷新无效，请重新安装。`,
    reload: "刷新",
    crashed: `${NAME} 遇到错误，无法显示；Stash 的其余部分不受影响。如果再次发生，请刷新此页面，然后更新插件。`,
    again: "重试",
    click: "点击重试。",
    changed: "上游有变化：",
    waiting: "等待处理的更改：",
  },
} as const satisfies Readonly<Record<string, EntryWords>>;

/** The words in the language of Stash's page; English where that is none of ours, or outside Stash. */
export function useEntryWords(): EntryWords {
  // The context's type does not say so, but without a provider above it holds nothing.
  const host = React.useContext(IntlContext) as IntlShape | undefined;
  const [language = ""] = (host?.locale ?? "").split("-");
  return Object.hasOwn(ENTRY_WORDS, language) ? ENTRY_WORDS[language as keyof typeof ENTRY_WORDS] : ENTRY_WORDS.en;
}
