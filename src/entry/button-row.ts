import * as React from "react";

type AnyProps = Record<string, unknown>;

/**
 * The element tree of a detail page, with `button` added to its row of Edit / Merge / Delete: the element that has
 * `onToggleEdit`, `onDelete` and `objectName`, whose `customButtons` it joins. Without such a row (while editing) the tree
 * comes back as it was. Works on elements, not on the DOM, so it survives whatever Stash draws anew (stash-host).
 */
export function addToButtonRow(node: unknown, button: React.ReactElement): unknown {
  if (Array.isArray(node)) return node.map((child) => addToButtonRow(child, button));
  if (!React.isValidElement<AnyProps>(node)) return node;
  const { props } = node;
  if (typeof node.type !== "string" && "onToggleEdit" in props && "onDelete" in props && "objectName" in props) {
    const customButtons = React.createElement(React.Fragment, null, props.customButtons as React.ReactNode, button);
    return React.cloneElement(node, { customButtons });
  }
  const children = props.children;
  if (children === null || children === undefined || typeof children === "function") return node;
  const walked = addToButtonRow(children, button) as React.ReactNode;
  // Children that were single arguments stay so: an array as one argument would ask for keys.
  return Array.isArray(children)
    ? React.cloneElement(node, undefined, ...(walked as React.ReactNode[]))
    : React.cloneElement(node, undefined, walked);
}
