import * as React from "react";

interface Props {
  /** Drawn instead of what failed; `retry` draws the children anew. */
  fallback(retry: () => void): React.ReactNode;
}

/** Keeps a failure of ours from taking Stash's page down (stash-host: PluginApi). React itself reports the error. */
export class ErrorBoundary extends React.Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
