package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.merge.Merge;
import se.samordna.merge.MergeConflict;
import se.samordna.merge.MergePreview;
import se.samordna.merge.Merges.Later;
import se.samordna.merge.Merges.NewMerge;
import se.samordna.merge.Merges.Undoing;
import se.samordna.merge.PossibleDouble;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.person.Protection;
import se.samordna.plan.CrisisPlan;
import se.samordna.store.EveryRow;
import se.samordna.store.OpenedStores;

/** Two rows of the same human become one, and two again, and nothing is lost on the way. */
@OnBothDatabases
class MergesTest {
  private static final int WORLDS = 4;
  private static final Undoing BACK = new Undoing(Later.STAYS, "Det var två personer.");

  private final OpenedStores.Kind kind;
  private final House house;
  private final FactTeam team;
  private final TwoRegistrations two;

  MergesTest(OpenedStores.Kind kind) {
    this.kind = kind;
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    two = new TwoRegistrations(team, 1);
  }

  private Merge merged(FactTeam in, Person survivor, Person other) {
    MergePreview preview = in.merges.preview(in.leader, survivor.id(), other.id());
    return in.merges.merge(
        in.leader,
        survivor.id(),
        new NewMerge(
            other.id(),
            preview.remains().revision(),
            preview.joins().revision(),
            "Visade legitimation."));
  }

  private Merge merged() {
    return merged(team, two.known, two.reserve);
  }

  @Test
  void whatever_was_written_stays_and_comes_back_to_the_last_byte_in_both_orders() {
    for (int seed = 0; seed < WORLDS; seed++) {
      House other = new House(OpenedStores.shared(kind));
      TwoRegistrations world = new TwoRegistrations(new FactTeam(other), seed);
      world.live(12);
      boolean swapped = seed % 2 == 1;
      Person survivor = swapped ? world.reserve : world.known;
      Person joins = swapped ? world.known : world.reserve;
      Map<String, List<String>> before = EveryRow.of(other.store, other.provider.id());
      Map<String, Integer> together = new HashMap<>(hanging(other, survivor));
      hanging(other, joins).forEach((what, count) -> together.merge(what, count, Integer::sum));

      Merge merge = merged(world.team, survivor, joins);

      assertThat(hanging(other, survivor)).as("all came over, seed %s", seed).isEqualTo(together);
      assertThat(hanging(other, joins).values()).as("nothing stayed").containsOnly(0);
      world.team.merges.undo(world.team.leader, merge.id(), BACK);
      assertThat(EveryRow.of(other.store, other.provider.id()))
          .as("seed %s", seed)
          .isEqualTo(before);
    }
  }

  private static Map<String, Integer> hanging(House in, Person person) {
    return EveryRow.hanging(in.store, person.id());
  }

  @Test
  void a_preview_counts_what_comes_together_and_changes_nothing() {
    two.contact(two.known);
    two.contact(two.reserve);
    two.crisisPlan(two.known);
    two.crisisPlan(two.reserve);
    Map<String, List<String>> before = EveryRow.of(house.store, house.provider.id());

    MergePreview preview = team.merges.preview(team.leader, two.known.id(), two.reserve.id());

    assertThat(preview.possible()).isTrue();
    assertThat(preview.conflicts()).containsExactly(MergeConflict.TWO_CRISIS_PLANS);
    assertThat(preview.counts())
        .contains(
            new MergePreview.Count(se.samordna.merge.MergedKind.CONTACTS, 1, 1),
            new MergePreview.Count(se.samordna.merge.MergedKind.CRISIS_PLANS, 1, 1));
    assertThat(EveryRow.of(house.store, house.provider.id())).isEqualTo(before);
    assertThat(house.newest(two.reserve.id()).orElseThrow().action()).isEqualTo(Action.MERGE_READ);
  }

  @Test
  void both_numbers_find_the_one_that_remains_and_say_where_they_came_from() {
    merged();

    for (String number : List.of("199005092383", "992023123458")) {
      assertThat(
              house
                  .persons
                  .find(team.anna, new PersonQuery(number, false, PageRequest.first(5)))
                  .rows())
          .extracting(PersonRow::id)
          .containsExactly(two.known.id());
    }
    assertThat(house.persons.get(team.anna, two.known.id()).identifiers())
        .extracting(PersonIdentifier::linkedFrom)
        .containsExactlyInAnyOrder(null, two.reserve.id().value());
  }

  @Test
  void the_old_id_leads_on_whoever_may_read_and_is_nothing_to_anybody_else() {
    merged();
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    House foreign = new House(house.store);

    assertThat(Refused.by(() -> house.persons.get(team.anna, two.reserve.id())))
        .containsExactly("CM-2350");
    assertThat(Refused.by(() -> house.persons.get(elsewhere, two.reserve.id())))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> foreign.persons.get(foreign.nurse(), two.reserve.id())))
        .containsExactly("CM-1014");
  }

  @Test
  void the_log_of_either_is_the_log_of_both_until_they_are_apart() {
    house.persons.get(team.anna, two.reserve.id());
    int apart = house.log(two.known.id()).size();
    Merge merge = merged();

    List<AuditEntry> one = house.log(two.known.id());
    assertThat(one).hasSizeGreaterThan(apart).isEqualTo(house.log(two.reserve.id()));
    assertThat(one).extracting(AuditEntry::action).contains(Action.PERSON_READ);
    assertThat(house.personLogs.whole(team.leader, two.known.id())).hasSize(one.size());

    team.merges.undo(team.leader, merge.id(), BACK);
    assertThat(house.log(two.known.id()))
        .extracting(AuditEntry::action)
        .contains(Action.PERSON_MERGE, Action.PERSON_UNMERGE);
    assertThat(house.log(two.reserve.id()))
        .extracting(AuditEntry::action)
        .contains(Action.PERSON_READ, Action.PERSON_MERGE, Action.PERSON_UNMERGE);
  }

  @Test
  void the_crisis_plan_written_last_is_the_one_in_use_and_the_next_follows_all() {
    two.crisisPlan(two.reserve);
    house.clock.pass(java.time.Duration.ofDays(1));
    CrisisPlan newer = two.crisisPlan(two.known);
    merged();

    CrisisPlan inUse = house.plans.crisisPlan(team.anna, two.known.id()).orElseThrow();
    assertThat(inUse.writtenAt()).isEqualTo(newer.writtenAt());
    assertThat(house.plans.crisisPlanVersions(team.anna, two.known.id()))
        .extracting(CrisisPlan::number)
        .containsExactly(1, 2);
    assertThat(two.crisisPlan(two.known).number()).isEqualTo(3);
    assertThat(house.plans.crisisPlan(team.anna, two.known.id()).orElseThrow().number())
        .isEqualTo(3);
  }

  @Test
  void what_was_written_meanwhile_goes_where_whoever_undoes_says() {
    Merge stays = merged();
    two.contact(two.known);
    team.merges.undo(team.leader, stays.id(), BACK);
    assertThat(contacts(two.known)).isEqualTo(1);
    assertThat(contacts(two.reserve)).isZero();

    Merge goes = merged();
    two.contact(two.known);
    team.merges.undo(team.leader, goes.id(), new Undoing(Later.GOES_BACK, "Gällde den andra."));
    assertThat(contacts(two.known)).isEqualTo(1);
    assertThat(contacts(two.reserve)).isEqualTo(1);
  }

  private int contacts(Person person) {
    return house.contacts.of(team.anna, person.id(), PageRequest.first(50)).rows().size();
  }

  @Test
  void rows_that_do_not_go_together_are_not_brought_together() {
    team.inIntake(two.known, team.anna);
    team.inIntake(two.reserve, team.anna);
    assertThat(Refused.by(this::merged)).containsExactly("CM-2351");

    Person other = house.person(team.anna, House.named("Alma", "Exempel"), "199305022395");
    assertThat(Refused.by(() -> merged(team, two.known, other))).containsExactly("CM-2352");
    assertThat(Refused.by(() -> merged(team, two.known, two.known)))
        .containsExactly("CM-1003 /merged");
  }

  @Test
  void nobody_is_merged_with_whom_the_caller_may_not_know_of() {
    House foreign = new House(house.store);
    Person theirs = foreign.person(foreign.nurse(), "Alma", "Exempel");
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    Person unknown = house.person(elsewhere, "Alma", "Exempel");

    for (Person other : List.of(theirs, unknown)) {
      assertThat(Refused.by(() -> merged(team, two.known, other)))
          .containsExactly("CM-1014 /merged");
    }
    assertThat(Refused.by(() -> team.merges.preview(team.anna, two.known.id(), two.reserve.id())))
        .as("for those who lead")
        .containsExactly("CM-5004");
  }

  @Test
  void the_stricter_protection_holds_and_stays_hidden_and_goes_back() {
    Person hidden = house.person(team.leader, House.hiding("Alma", "Exempel"), "198805172387");
    Merge merge = merged(team, two.reserve, hidden);

    assertThat(house.persons.get(team.leader, two.reserve.id()).protection())
        .isEqualTo(Protection.PROTECTED_REGISTRATION);
    assertThat(Refused.by(() -> house.persons.get(team.anna, two.reserve.id())))
        .containsExactly("CM-5008");
    assertThat(Refused.by(() -> house.persons.get(team.anna, hidden.id())))
        .containsExactly("CM-5008");

    team.merges.undo(team.leader, merge.id(), BACK);
    assertThat(house.persons.get(team.anna, two.reserve.id()).protection())
        .isEqualTo(Protection.NONE);
    assertThat(Refused.by(() -> house.persons.get(team.anna, hidden.id())))
        .containsExactly("CM-5008");
  }

  @Test
  void doubles_are_looked_for_by_name_at_own_units_and_nobody_protected_is_among_them() {
    house.person(team.leader, House.hiding("Alma", "Exempel"), "198805172387");
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    house.person(elsewhere, "Alma", "Exempel");
    house.person(team.anna, "Berit", "Exempel");

    assertThat(team.merges.doubles(team.leader, two.known.id()))
        .extracting(PossibleDouble::person)
        .containsExactly(two.reserve.id());
  }

  @Test
  void a_chain_leads_to_its_end_and_is_taken_apart_from_there() {
    Person third = house.person(team.anna, "Alma", "Exempel");
    Merge first = merged(team, two.reserve, third);
    Merge second = merged();

    assertThat(Refused.by(() -> house.persons.get(team.anna, third.id())))
        .containsExactly("CM-2350");
    assertThat(Refused.by(() -> team.merges.undo(team.leader, first.id(), BACK)))
        .containsExactly("CM-2350");
    team.merges.undo(team.leader, second.id(), BACK);
    team.merges.undo(team.leader, first.id(), BACK);
    assertThat(Refused.by(() -> team.merges.undo(team.leader, first.id(), BACK)))
        .containsExactly("CM-2355");
    for (Person one : List.of(two.known, two.reserve, third)) {
      Id<Person> id = one.id();
      assertThat(house.persons.get(team.anna, id).id()).isEqualTo(id);
    }
  }
}
