/** Adds our messages to Stash's, in its language: everything below may ask for either. */
import * as React from "react";
import { IntlContext, IntlProvider, type IntlShape } from "react-intl";
import { prefixed } from "./catalogue";
import { LANGUAGES, type Languages, languageLoader } from "./languages";
import type { Translation } from "./translation";

function useTranslation(locale: string, languages: Languages): Partial<Translation> | undefined {
  const [loaded, setLoaded] = React.useState<{ locale: string; translation: Partial<Translation> }>();
  React.useEffect(() => {
    let here = true;
    // A language that cannot be loaded is English: the face must not wait for it, nor fail with it.
    languageLoader(locale, languages)?.().then(
      (translation) => here && setLoaded({ locale, translation }),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [locale, languages]);
  return loaded?.locale === locale ? loaded.translation : undefined;
}

/**
 * Nests an IntlProvider with the host's locale, formats and messages plus ours (`performerSiteSync.*`). Where a
 * translation lacks a text, or is still on its way, the English one stands. Works without a host provider (English).
 */
export const MessagesProvider: React.FC<{ languages?: Languages }> = ({ languages = LANGUAGES, children }) => {
  // The context's type does not say so, but without a provider above it holds nothing.
  const host = React.useContext(IntlContext) as IntlShape | undefined;
  const locale = host?.locale ?? "en";
  const translation = useTranslation(locale, languages);
  const messages = React.useMemo(
    () => ({ ...(host?.messages as Record<string, string> | undefined), ...prefixed(translation) }),
    [host?.messages, translation],
  );
  return (
    <IntlProvider
      locale={locale}
      defaultLocale={host?.defaultLocale ?? "en"}
      messages={messages}
      {...(host ? { onError: host.onError, formats: host.formats, timeZone: host.timeZone } : {})}
    >
      {children}
    </IntlProvider>
  );
};
