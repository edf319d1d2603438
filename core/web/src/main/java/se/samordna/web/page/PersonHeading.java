package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.person.Person;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.PersonView.Tab;

/**
 * What stands over a form about one person: the name and the way back. It asks for the person
 * alone, so that the audit trail doesn't tell of more than the page shows.
 */
record PersonHeading(Visit visit, Person person) {
  /** Reads the person of the path. */
  static PersonHeading read(Visit visit) {
    return new PersonHeading(
        visit, visit.site().persons().get(visit.caller(), visit.<Person>id("person")));
  }

  String address() {
    return PersonFrame.address(person.id());
  }

  /** A page below a tab. */
  Frame below(String title, Tab tab) {
    Frame frame = visit.frame(title, Menu.PERSONS).crumbs(way(title, tab));
    return visit.about(frame, person.protection(), person.id());
  }

  private List<Link> way(String title, Tab tab) {
    Texts t = visit.t();
    List<Link> way = new ArrayList<>();
    way.add(new Link("/persons", t.of("menu.persons")));
    way.add(new Link(address(), person.name()));
    if (tab != Tab.OVERVIEW) {
      way.add(new Link(address() + tab.path(), t.named(tab)));
    }
    way.add(new Link("", title));
    return way;
  }
}
