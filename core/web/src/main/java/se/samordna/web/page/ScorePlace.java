package se.samordna.web.page;

import java.util.List;
import se.samordna.Id;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.instrument.Instruments.NewScore;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.PersonView.Tab;

/** Whose scores a page shows: a person's, or a unit's. */
sealed interface ScorePlace {
  /** What the instruments there are about. */
  Instrument.Subject subject();

  /** Where the scores stand. */
  String address();

  /** The scores, newest first. */
  List<InstrumentScore> scores(Visit visit);

  /** Records one more. */
  InstrumentScore record(Visit visit, NewScore score);

  /** What stands around the page. */
  Frame frame(Visit visit, String title, Button... verbs);

  /** A person's. */
  record OfPerson(Id<Person> person) implements ScorePlace {
    @Override
    public Instrument.Subject subject() {
      return Instrument.Subject.PERSON;
    }

    @Override
    public String address() {
      return PersonFrame.address(person) + "/scores";
    }

    @Override
    public List<InstrumentScore> scores(Visit visit) {
      return services(visit).ofPerson(visit.caller(), person);
    }

    @Override
    public InstrumentScore record(Visit visit, NewScore score) {
      return services(visit).recordForPerson(visit.caller(), person, score);
    }

    @Override
    public Frame frame(Visit visit, String title, Button... verbs) {
      return new PersonHeading(visit, visit.site().persons().get(visit.caller(), person))
          .below(title, Tab.FORMS)
          .doing(verbs);
    }
  }

  /** A unit's. */
  record OfUnit(Id<Unit> unit) implements ScorePlace {
    @Override
    public Instrument.Subject subject() {
      return Instrument.Subject.UNIT;
    }

    @Override
    public String address() {
      return "/units/" + unit + "/scores";
    }

    @Override
    public List<InstrumentScore> scores(Visit visit) {
      return services(visit).ofUnit(visit.caller(), unit);
    }

    @Override
    public InstrumentScore record(Visit visit, NewScore score) {
      return services(visit).recordForUnit(visit.caller(), unit, score);
    }

    @Override
    public Frame frame(Visit visit, String title, Button... verbs) {
      return visit
          .frame(title, Menu.CASELOAD)
          .lead(Teams.mine(visit).getOrDefault(unit, ""))
          .crumbs(
              List.of(
                  new Link("/caseload/" + unit, visit.t().of("menu.caseload")),
                  new Link(SelfCheckPage.address(unit), visit.t().of("check.crumb")),
                  new Link("", title)))
          .doing(verbs);
    }
  }

  private static Instruments services(Visit visit) {
    return visit.site().instruments();
  }
}
