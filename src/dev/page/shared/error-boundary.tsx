import React from "react";
import { FormattedMessage } from "react-intl";

interface Caught {
  error?: Error;
  stack?: string;
}

/** Shows "Something went wrong." in place of everything inside when a component throws: it takes the whole page down. */
export class ErrorBoundary extends React.Component<React.PropsWithChildren<unknown>, Caught> {
  override state: Caught = {};

  override componentDidCatch(error: Error, info: React.ErrorInfo): void {
    this.setState({ error, stack: info.componentStack });
  }

  override render(): React.ReactNode {
    const { error, stack } = this.state;
    if (stack === undefined) return this.props.children;
    return (
      <div>
        <h2>
          <FormattedMessage id="errors.something_went_wrong" />
        </h2>
        <details className="error-message">
          {String(error)}
          <br />
          {stack.trim()}
        </details>
      </div>
    );
  }
}
