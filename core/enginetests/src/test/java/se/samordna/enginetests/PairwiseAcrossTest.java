package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.enginetests.LawPlaces.Place;
import se.samordna.information.InformationCategory;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.reference.Asking;
import se.samordna.reference.Secrecy;
import se.samordna.reference.Secrecy.Answer;
import se.samordna.store.OpenedStores;

/**
 * What lies with another provider, asked for over HTTP through a link: by whom, under which law,
 * and with the person's consent, without it and after it was taken back.
 */
class PairwiseAcrossTest {
  private static final List<List<?>> DIMENSIONS =
      List.of(
          LawCell.DIMENSIONS.get(1),
          List.of(Asking.Relation.OWN_UNIT, Asking.Relation.PAST_UNIT, Asking.Relation.NONE),
          List.of(Asking.Regime.HSL, Asking.Regime.SOL, Asking.Regime.PO_NO_RECORD),
          List.of(Asking.Leave.COVERED, Asking.Leave.UNASKED, Asking.Leave.WITHDRAWN));

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final House other = new House(house.store);
  private final Caller there = other.nurse();
  private final WholeHouse whole = new WholeHouse(new FactTeam(house));
  private final LawPlaces laws = new LawPlaces(house);

  @AfterEach
  void close() {
    whole.close();
  }

  /** One cell, as it is set up. */
  private record Cell(
      Role role, Asking.Relation relation, Asking.Regime regime, Asking.Leave leave) {
    static Cell of(List<?> row) {
      return new Cell(
          (Role) row.get(0),
          (Asking.Relation) row.get(1),
          (Asking.Regime) row.get(2),
          (Asking.Leave) row.get(3));
    }

    /** Whoever may ask through links at all is told what the person has said. */
    Answer lawful() {
      Answer own = Secrecy.of(asking(Asking.Side.OWN));
      return own == Answer.YES ? Secrecy.of(asking(Asking.Side.LINKED)) : own;
    }

    private Asking asking(Asking.Side side) {
      return new Asking(
          Action.LINKED_READ,
          role,
          relation,
          side,
          regime,
          side == Asking.Side.OWN ? Asking.Leave.UNASKED : leave,
          Asking.Identity.ORDINARY,
          Asking.Block.NONE);
    }

    String expected() {
      return lawful() == Answer.ASK && leave == Asking.Leave.WITHDRAWN
          ? "403 CM-5021"
          : LawCell.expected(lawful());
    }
  }

  @Test
  void through_a_link_is_read_over_http_what_the_laws_let() {
    List<Cell> cells = Pairwise.of(DIMENSIONS).stream().map(Cell::of).toList();
    List<Cell> inCare =
        Pairwise.of(
                List.of(
                    List.of(Role.CARE_STAFF, Role.TEAM_LEADER),
                    List.of(Asking.Relation.OWN_UNIT),
                    DIMENSIONS.get(2),
                    DIMENSIONS.get(3)))
            .stream()
            .map(Cell::of)
            .toList();
    List<Cell> all = new ArrayList<>(cells);
    all.addAll(inCare);
    Map<Answer, Integer> met = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Cell cell : all) {
      met.merge(cell.lawful(), 1, Integer::sum);
      String told = LawCell.told(ask(cell));
      if (!told.equals(cell.expected())) {
        wrong.add(cell + " is " + cell.lawful() + ", and " + told + " was answered");
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(met)
        .containsKeys(Answer.YES, Answer.ASK, Answer.NO_RECORD, Answer.NOT_THEIRS, Answer.ABSENT);
  }

  private InProcess.Reply ask(Cell cell) {
    Place place = laws.places.get(cell.regime());
    Caller writer = house.staff(Role.CARE_STAFF, Profession.NURSE, place.writing());
    Person here = house.person(writer, House.named("Alma", "Exempel"), "");
    PersonLink link = linked(cell, place, writer, here);
    house.store.write(
        tx -> {
          laws.relate(tx, place, here.id(), cell.relation());
          return here;
        });
    Way way = new Way("across", "GET", "/links/{link}/view", "", false, false, false, false);
    return whole.ask(
        laws.visitor(whole, cell.regime(), cell.role()), way, "/links/" + link.id() + "/view", "");
  }

  /** The person has let the other side be read, or only ours, or has taken it back. */
  private PersonLink linked(Cell cell, Place place, Caller writer, Person here) {
    Person known = other.person(there, House.named("Alma", "Exempel"), "");
    if (cell.leave() == Asking.Leave.UNASKED) {
      consent(house, writer, here, other.provider);
      String code = house.links.offer(writer, here.id(), other.provider.id()).code();
      other.links.confirm(there, known.id(), new Confirmation(code, said()));
      return house.links.of(writer, here.id()).get(0);
    }
    Consent consent = consent(other, there, known, place.provider());
    String code = other.links.offer(there, known.id(), place.provider().id()).code();
    PersonLink link = house.links.confirm(writer, here.id(), new Confirmation(code, said()));
    if (cell.leave() == Asking.Leave.WITHDRAWN) {
      other.consents.withdraw(there, consent.id(), said());
    }
    return link;
  }

  private ConsentWord said() {
    return new ConsentWord(ConsentWord.Form.WRITTEN, house.today(), null, "");
  }

  private Consent consent(House at, Caller by, Person person, Provider to) {
    return at.consents.give(
        by,
        person.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                List.of(Recipient.of(to)),
                Purpose.COORDINATION,
                List.of(InformationCategory.CONTACT),
                List.of(),
                "",
                ""),
            null,
            null,
            said()));
  }
}
