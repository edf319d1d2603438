package se.samordna.web.page;

import java.util.List;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Link;

/**
 * The unit that a page of the administration is about.
 *
 * @param visit with the unit's id in its path
 */
record AdministeredUnit(Visit visit) {
  static AdministeredUnit of(Visit visit) {
    visit.mustRunUnits();
    return new AdministeredUnit(visit);
  }

  Id<Unit> id() {
    return visit.id("unit");
  }

  String place() {
    return "/admin/units/" + id();
  }

  String name() {
    return visit.site().organisations().units(visit.caller(), visit.caller().provider()).stream()
        .filter(unit -> unit.id().equals(id()))
        .findFirst()
        .map(Unit::name)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** What stands around a page below the unit's own. */
  Frame frame(String title) {
    Texts t = visit.t();
    return visit
        .frame(title, Menu.ADMIN)
        .shape(Shape.NARROW)
        .crumbs(
            List.of(
                new Link("/admin", t.of("menu.admin")),
                new Link(place(), name()),
                new Link("", title)));
  }
}
