package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.organisation.KeptStaffing;
import se.samordna.enrolment.Lifecycle;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.sip.SipState;
import se.samordna.store.OpenedStores;

/** How it was is told as it stood, to whoever may read now. */
@OnBothDatabases
class AsItWasTest {
  private static final boolean LONG = Boolean.getBoolean("samordna.long");

  private final House house;
  private final FactTeam team;

  private final int events;
  private final int moments;
  private final Set<SipState> reached;

  AsItWasTest(OpenedStores.Kind kind) {
    boolean fewer = !LONG && kind != OpenedStores.Kind.H2;
    events = LONG ? 10_000 : fewer ? 200 : 1_000;
    moments = fewer ? 40 : 200;
    reached =
        fewer
            ? Set.of(SipState.IDENTIFIED, SipState.CONSENT_ASKED)
            : Set.of(
                SipState.IDENTIFIED,
                SipState.CONSENT_ASKED,
                SipState.PREPARED,
                SipState.CALLED,
                SipState.HELD,
                SipState.ADOPTED,
                SipState.FOLLOW_UP_DUE,
                SipState.CONSENT_WITHDRAWN);
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
  }

  private RandomHistory history(long seed) {
    return new RandomHistory(team, new KeptStaffing(house.store, house.work), seed);
  }

  @Test
  void whatever_happens_later_a_past_moment_is_told_as_it_stood_then() {
    RandomHistory history = history(20270301);
    Map<Instant, AsItStood> stood = new LinkedHashMap<>();
    Set<Integer> looked = moments();
    for (int event = 0; event < events; event++) {
      history.next();
      if (looked.contains(event)) {
        stood.put(house.clock.instant(), AsItStood.now(history));
      }
    }

    assertThat(history.counted().values().stream().mapToInt(Integer::intValue).sum())
        .as("%s", history.counted())
        .isEqualTo(events);
    assertThat(stood.values())
        .as("somebody's enrolment has ended, and several are on the board")
        .anyMatch(one -> one.standing(Lifecycle.CLOSED) > 1 && one.about("card") > 2);
    for (SipState state : reached) {
      assertThat(stood.values())
          .as("a SIP stood in %s", state)
          .anyMatch(one -> one.of("sip", state.name()) > 0);
    }
    for (String kind :
        List.of("enrolment", "card", "load", "plan", "crisis plan", "member", "readers")) {
      assertThat(stood.values())
          .as("a moment at which there is something to tell of: %s", kind)
          .anyMatch(one -> one.about(kind) > 0);
    }
    stood.forEach(
        (at, then) ->
            assertThat(AsItStood.then(history, at).lines())
                .as("as of %s", at)
                .containsExactlyInAnyOrderEntriesOf(then.lines()));
  }

  private Set<Integer> moments() {
    Random random = new Random(4711);
    Set<Integer> chosen = new HashSet<>();
    while (chosen.size() < moments) {
      chosen.add(random.nextInt(events));
    }
    return chosen;
  }

  @Test
  void a_moment_that_has_not_come_is_refused() {
    Person alma = house.person(team.anna, "Alma", "Exempel");
    Instant tomorrow = house.clock.instant().plus(Duration.ofDays(1));

    assertThat(Refused.by(() -> team.past.person(team.anna, alma.id(), tomorrow)))
        .containsExactly("CM-1012 /at");
    assertThat(Refused.by(() -> team.past.board(team.anna, house.unit.id(), tomorrow)))
        .containsExactly("CM-1012 /at");
    assertThat(Refused.by(() -> team.past.caseload(team.anna, house.unit.id(), tomorrow)))
        .containsExactly("CM-1012 /at");
    assertThat(Refused.by(() -> team.past.rights(team.leader, alma.id(), tomorrow)))
        .containsExactly("CM-1012 /at");
  }

  @Test
  void the_past_opens_nothing_that_is_closed_today() {
    Person alma = house.person(team.anna, "Alma", "Exempel");
    Instant then = house.clock.instant();
    house.clock.pass(Duration.ofDays(1));
    house.endCare(alma, house.unit);

    assertThat(Refused.by(() -> team.past.person(team.anna, alma.id(), then)))
        .containsExactly("CM-5004");
    assertThat(house.newest(alma.id()))
        .hasValueSatisfying(row -> assertThat(row.action()).isEqualTo(Action.PAST_READ));
  }

  @Test
  void another_provider_learns_nothing_of_the_past() {
    Person alma = house.person(team.anna, "Alma", "Exempel");
    House elsewhere = new House(house.store);
    Caller stranger = elsewhere.nurse();
    Instant then = house.clock.instant();

    assertThat(Refused.by(() -> team.past.person(stranger, alma.id(), then)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> team.past.rights(stranger, alma.id(), then)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> team.past.board(stranger, house.unit.id(), then)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> team.past.caseload(stranger, house.unit.id(), then)))
        .containsExactly("CM-1014");
  }

  @Test
  void who_could_read_is_for_those_who_answer_for_it_or_review_it() {
    Person alma = house.person(team.anna, "Alma", "Exempel");
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    Instant then = house.clock.instant();

    assertThat(team.past.rights(auditor, alma.id(), then).readers())
        .extracting(reader -> reader.staff())
        .contains(team.anna.staff(), team.leader.staff())
        .doesNotContain(auditor.staff());
    assertThat(Refused.by(() -> team.past.rights(team.anna, alma.id(), then)))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> team.past.person(auditor, alma.id(), then)))
        .as("who reviews reads no record")
        .isNotEmpty();
  }

  @Test
  void a_person_who_is_protected_today_has_a_place_and_no_name_on_yesterdays_board() {
    RandomHistory history = history(7);
    Person first = history.persons.get(0);
    for (Id<se.samordna.enrolment.Enrolment> one : history.enrolments) {
      team.step(
          team.leader,
          one,
          "admit",
          Map.of(
              "kind", List.of("INPATIENT"),
              "place", List.of("Avdelning 7"),
              "legalForm", List.of("VOLUNTARY"),
              "date", List.of(house.today().toString())));
    }
    Instant then = house.clock.instant();
    house.clock.pass(Duration.ofHours(3));
    Person now = house.persons.get(team.leader, first.id());
    house.persons.change(
        team.leader, first.id(), now.revision(), House.hiding(now.givenName(), now.familyName()));

    assertThat(team.past.board(team.anna, house.unit.id(), then).cards())
        .hasSize(history.persons.size())
        .filteredOn(card -> card.person().equals(first.id()))
        .singleElement()
        .satisfies(card -> assertThat(card.personName()).matches("Person [1-8]"));
  }
}
