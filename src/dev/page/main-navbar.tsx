import {
  faBars,
  faChartColumn,
  faCog,
  faImage,
  faImages,
  faFilm,
  faPlayCircle,
  faQuestionCircle,
  faTag,
  faTimes,
  faUser,
  faVideo,
} from "@fortawesome/free-solid-svg-icons";
import Mousetrap from "mousetrap";
import React, { useEffect, useState } from "react";
import { Button, Nav, Navbar } from "react-bootstrap";
import { useIntl } from "react-intl";
import { Link, NavLink, useHistory } from "react-router-dom";
import { useConfigurationContext } from "./hooks/config";
import { patchComponent } from "./patch";
import { Icon } from "./shared/icon";

const menu = [
  { name: "scenes", icon: faPlayCircle, hotkey: "g s" },
  { name: "images", icon: faImage, hotkey: "g i" },
  { name: "groups", icon: faFilm, hotkey: "g v" },
  { name: "galleries", icon: faImages, hotkey: "g l" },
  { name: "performers", icon: faUser, hotkey: "g p" },
  { name: "studios", icon: faVideo, hotkey: "g u" },
  { name: "tags", icon: faTag, hotkey: "g t" },
];

const MenuItems = patchComponent("MainNavBar.MenuItems", ({ children }) => <Nav>{children}</Nav>);
const UtilityItems = patchComponent("MainNavBar.UtilityItems", ({ children }) => <>{children}</>);

/** The bar with the pages and the utility buttons; the latter are in the document twice, for wide and narrow screens. */
export const MainNavbar: React.FC = () => {
  const intl = useIntl();
  const history = useHistory();
  const { configuration } = useConfigurationContext();
  const [expanded, setExpanded] = useState(false);
  const chosen = configuration.interface.menuItems;
  const items = menu.filter((item) => !chosen || chosen.includes(item.name));

  useEffect(() => {
    const hotkeys = [...menu, { name: "settings", hotkey: "g z" }];
    for (const { name, hotkey } of hotkeys) Mousetrap.bind(hotkey, () => history.push(`/${name}`));
    return () => {
      for (const { hotkey } of hotkeys) Mousetrap.unbind(hotkey);
    };
  }, [history]);

  const close = () => setExpanded(false);
  const utility = (
    <>
      <NavLink className="nav-utility" exact to="/stats" onClick={close}>
        <Button as="span" className="minimal d-flex align-items-center h-100" title="Statistics">
          <Icon icon={faChartColumn} />
        </Button>
      </NavLink>
      <NavLink className="nav-utility" exact to="/settings" onClick={close}>
        <Button
          as="span"
          className="minimal d-flex align-items-center h-100"
          title={intl.formatMessage({ id: "settings" })}
        >
          <Icon icon={faCog} />
        </Button>
      </NavLink>
      <Button className="nav-utility minimal" title={intl.formatMessage({ id: "help" })}>
        <Icon icon={faQuestionCircle} />
      </Button>
    </>
  );

  return (
    <Navbar
      collapseOnSelect
      fixed="top"
      variant="dark"
      bg="dark"
      className="top-nav"
      expand="xl"
      expanded={expanded}
      onToggle={setExpanded}
    >
      <Navbar.Collapse className="bg-dark order-sm-1">
        <MenuItems>
          {items.map(({ name, icon }) => (
            <Nav.Link eventKey={`/${name}`} as="div" key={name} className="col-4 col-sm-3 col-md-2 col-lg-auto">
              <NavLink
                exact
                to={`/${name}`}
                className="btn btn-primary minimal p-4 p-xl-2 d-flex d-xl-inline-block flex-column justify-content-between align-items-center"
              >
                <Icon icon={icon} className="nav-menu-icon d-block d-xl-inline mb-2 mb-xl-0" />
                <span>{intl.formatMessage({ id: name })}</span>
              </NavLink>
            </Nav.Link>
          ))}
        </MenuItems>
        <Nav>
          <UtilityItems>{utility}</UtilityItems>
        </Nav>
      </Navbar.Collapse>
      <Navbar.Brand as="div" onClick={close}>
        <Link to="/" className="btn btn-primary minimal brand-link d-inline-block">
          Stash
        </Link>
      </Navbar.Brand>
      <Nav className="navbar-buttons flex-row ml-auto order-xl-2">
        <UtilityItems>{utility}</UtilityItems>
        <Navbar.Toggle className="nav-menu-toggle ml-sm-2">
          <Icon icon={expanded ? faTimes : faBars} />
        </Navbar.Toggle>
      </Nav>
    </Navbar>
  );
};
