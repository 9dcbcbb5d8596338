/** The catalogue as a `Text` function, for tests of what is said. A message that cannot be formatted throws. */
import { createIntl } from "react-intl";
import { messageId, prefixed } from "../messages/catalogue";
import { plainValues, type Text } from "../messages/use-text";

const intl = createIntl({
  locale: "en-GB",
  messages: prefixed(),
  onError: (error) => {
    throw error;
  },
});

export const english: Text = (key, values) =>
  intl.formatMessage({ id: messageId(key) }, values && plainValues(intl, values));
