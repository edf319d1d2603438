package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samordna.information.InformationCategory.CRISIS_PLAN;
import static se.samordna.information.InformationCategory.MEETING_NOTES;
import static se.samordna.information.InformationCategory.PLAN_GOALS;
import static se.samordna.information.InformationCategory.SUBSTANCE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.NetworkMember.Sphere;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Said;
import se.samordna.network.ScopeInterval;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class NetworksTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final Said YES = Said.byPerson(TODAY, Said.Way.FACE_TO_FACE);
  private static final MemberScope GOALS =
      new MemberScope(
          List.of(PLAN_GOALS, MEETING_NOTES), List.of(SUBSTANCE), "Inget om pengar.", true);

  private final House house;
  private final Caller nurse;
  private final Person alma;

  NetworksTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private static NewMember mother(String name) {
    return new NewMember(
        name, Relation.PARENT, "mamma", Kind.PRIVATE, Sphere.PRIVATE, 1, "070-174 06 07", true);
  }

  private NetworkMember suggested(String name) {
    return house.networks.suggest(nurse, alma.id(), mother(name));
  }

  private NetworkMember move(NetworkMember member, MemberStatus status) {
    return move(member, status, status.isThePersonsToSay() ? YES : null);
  }

  private NetworkMember move(NetworkMember member, MemberStatus status, @Nullable Said said) {
    return house.networks.move(nurse, member.id(), member.revision(), status, said, "Ja, mamma.");
  }

  private NetworkMember approved(String name) {
    return move(suggested(name), MemberStatus.APPROVED_BY_PERSON);
  }

  private NetworkMember accepted(String name) {
    return move(move(approved(name), MemberStatus.INVITED), MemberStatus.ACCEPTED);
  }

  private NetworkMember agree(NetworkMember member, MemberScope scope) {
    return house.networks.agree(nurse, member.id(), member.revision(), scope, YES, "Målen.");
  }

  private NetworkMember read(NetworkMember member) {
    return house.networks.of(nurse, alma.id()).stream()
        .filter(one -> one.id().equals(member.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void staff_only_suggest_and_the_person_decides() {
    NetworkMember member = suggested("Monica Exempel");

    assertThat(member.status()).isEqualTo(MemberStatus.SUGGESTED);
    assertThat(Refused.by(() -> move(member, MemberStatus.APPROVED_BY_PERSON, null)))
        .containsExactly("CM-2202 /said");
    assertThat(Refused.by(() -> move(member, MemberStatus.REMOVED_BY_PERSON, null)))
        .containsExactly("CM-2202 /said");
    assertThat(move(member, MemberStatus.APPROVED_BY_PERSON).status())
        .isEqualTo(MemberStatus.APPROVED_BY_PERSON);
  }

  @Test
  void nobody_has_said_anything_on_a_day_to_come() {
    NetworkMember member = suggested("Monica Exempel");
    Said tomorrow = Said.byPerson(TODAY.plusDays(1), Said.Way.PHONE);

    assertThat(Refused.by(() -> move(member, MemberStatus.APPROVED_BY_PERSON, tomorrow)))
        .containsExactly("CM-1012 /said/day");
  }

  @Test
  void a_member_moves_by_the_table_and_in_no_other_way() {
    for (MemberStatus to : MemberStatus.values()) {
      NetworkMember member = suggested("Monica " + to);
      boolean allowed = MemberStatus.SUGGESTED.next().contains(to);
      if (allowed) {
        assertThat(move(member, to).status()).isEqualTo(to);
      } else {
        assertThat(Refused.by(() -> move(member, to)))
            .as(to.name())
            .containsExactly("CM-2201 /status");
      }
    }
    NetworkMember suspended = move(accepted("Bo"), MemberStatus.SUSPENDED);
    for (MemberStatus to : EnumSet.of(MemberStatus.ACCEPTED, MemberStatus.INVITED)) {
      assertThat(Refused.by(() -> move(suspended, to))).containsExactly("CM-2201 /status");
    }
    assertThat(move(suspended, MemberStatus.APPROVED_BY_PERSON).status())
        .isEqualTo(MemberStatus.APPROVED_BY_PERSON);
  }

  @Test
  void every_status_is_kept_with_when_who_and_what_the_person_said() {
    NetworkMember approved = approved("Monica Exempel");
    house.clock.pass(Duration.ofDays(1));
    NetworkMember invited = move(approved, MemberStatus.INVITED);
    house.clock.pass(Duration.ofDays(1));
    NetworkMember removed = move(invited, MemberStatus.REMOVED_BY_PERSON);

    List<MemberInterval> history = house.networks.history(nurse, removed.id());

    assertThat(history)
        .extracting(MemberInterval::status)
        .containsExactly(
            MemberStatus.SUGGESTED,
            MemberStatus.APPROVED_BY_PERSON,
            MemberStatus.INVITED,
            MemberStatus.REMOVED_BY_PERSON);
    assertThat(history.get(2).to()).isEqualTo(history.get(3).from());
    assertThat(history.get(2).said()).isNull();
    assertThat(history.get(3).to()).isNull();
    assertThat(history.get(3).said()).isEqualTo(YES);
    assertThat(history.get(3).personsWord()).isEqualTo("Ja, mamma.");
    assertThat(history.get(3).recordedBy()).isEqualTo(nurse.staff());
    assertThat(removed.ended()).isEqualTo(house.clock.instant());
  }

  @Test
  void a_membership_that_is_over_stays_over_and_its_member_learns_only_that() {
    NetworkMember ended = move(suggested("Monica Exempel"), MemberStatus.ENDED);

    for (MemberStatus status : MemberStatus.values()) {
      assertThat(Refused.by(() -> move(ended, status)))
          .as(status.name())
          .containsExactly("CM-2201 /status");
    }
    assertThat(
            Refused.by(
                () -> house.networks.change(nurse, ended.id(), ended.revision(), mother("Mo"))))
        .containsExactly("CM-2201");
    assertThat(Arrays.stream(MemberStatus.values()).filter(MemberStatus::isOver))
        .allSatisfy(
            status -> assertThat(status.told().sv()).isEqualTo("Medlemskapet är avslutat."));
    assertThat(MemberStatus.SUSPENDED.told().sv()).isEmpty();
  }

  @Test
  void a_member_is_told_what_the_person_said_and_nothing_else() {
    NetworkMember member = agree(accepted("Monica Exempel"), GOALS);

    assertThat(read(member).scope()).isEqualTo(GOALS);
    assertThat(read(member).mayKnow(List.of(PLAN_GOALS))).isTrue();
    assertThat(read(member).mayKnow(List.of(PLAN_GOALS, SUBSTANCE))).isFalse();
    assertThat(read(member).mayKnow(List.of(CRISIS_PLAN))).isFalse();
    assertThat(read(member).mayReceiveMinutes()).isTrue();
  }

  @Test
  void what_was_agreed_on_before_is_kept_and_ends_when_something_else_is() {
    NetworkMember first = agree(accepted("Monica Exempel"), GOALS);
    house.clock.pass(Duration.ofHours(1));
    MemberScope less = new MemberScope(List.of(CRISIS_PLAN), List.of(), "", false);
    NetworkMember second = agree(first, less);

    assertThat(house.networks.scopes(nurse, second.id()))
        .extracting(ScopeInterval::scope, ScopeInterval::to, ScopeInterval::personsWord)
        .containsExactly(
            tuple(GOALS, house.clock.instant(), "Målen."), tuple(less, null, "Målen."));
  }

  @Test
  void a_scope_that_contradicts_itself_is_refused() {
    NetworkMember member = accepted("Monica Exempel");

    assertThat(
            Refused.by(
                () ->
                    agree(
                        member,
                        new MemberScope(List.of(SUBSTANCE), List.of(SUBSTANCE), "", false))))
        .containsExactly("CM-2205 /scope/excluded");
    assertThat(
            Refused.by(
                () -> agree(member, new MemberScope(List.of(PLAN_GOALS), List.of(), "", true))))
        .containsExactly("CM-2205 /scope/minutes");
  }

  @Test
  void nothing_is_agreed_on_without_the_persons_yes() {
    assertThat(Refused.by(() -> agree(suggested("Monica Exempel"), GOALS)))
        .containsExactly("CM-2204");
  }

  @Test
  void what_was_agreed_on_ends_with_the_persons_yes_at_once() {
    for (MemberStatus end :
        List.of(MemberStatus.SUSPENDED, MemberStatus.ENDED, MemberStatus.REMOVED_BY_PERSON)) {
      NetworkMember member = agree(accepted("Monica " + end), GOALS);

      move(member, end);

      assertThat(read(member).scope()).isEqualTo(MemberScope.NOTHING);
      assertThat(read(member).mayKnow(List.of(PLAN_GOALS))).isFalse();
      assertThat(house.networks.scopes(nurse, member.id()))
          .extracting(ScopeInterval::to)
          .containsExactly(house.clock.instant());
    }
  }

  @Test
  void facts_of_a_member_change_without_moving_the_membership() {
    NetworkMember member = agree(accepted("Monica Exempel"), GOALS);

    NetworkMember changed =
        house.networks.change(
            nurse,
            member.id(),
            member.revision(),
            new NewMember(
                "Monica Ek", Relation.PARENT, "", Kind.PRIVATE, Sphere.PRIVATE, 3, "", false));

    assertThat(read(member)).isEqualTo(changed);
    assertThat(changed.name()).isEqualTo("Monica Ek");
    assertThat(changed.closeness()).isEqualTo(3);
    assertThat(changed.status()).isEqualTo(MemberStatus.ACCEPTED);
    assertThat(changed.scope()).isEqualTo(GOALS);
    assertThat(house.networks.history(nurse, member.id())).hasSize(4);
  }

  @Test
  void a_relation_goes_with_its_kind_and_a_ring_is_one_of_three() {
    assertThat(
            Refused.by(
                () ->
                    house.networks.suggest(
                        nurse,
                        alma.id(),
                        new NewMember(
                            "Bo", Relation.PARENT, "", Kind.PEER, Sphere.PRIVATE, 4, "", false))))
        .containsExactly("CM-2203 /relation", "CM-1003 /closeness");
    assertThat(
            Refused.by(
                () ->
                    house.networks.suggest(
                        nurse,
                        alma.id(),
                        new NewMember(
                            "Bo", null, " ", Kind.OTHER, Sphere.PRIVATE, null, "", false))))
        .containsExactly("CM-1002 /relationWords");
    for (Relation relation : Relation.values()) {
      assertThat(Arrays.stream(Kind.values()).filter(relation::fits))
          .hasSize(relation == Relation.OTHER ? Kind.values().length : 1);
    }
  }

  @Test
  void members_in_force_come_first() {
    move(suggested("Adam Före"), MemberStatus.ENDED);
    suggested("Monica Exempel");

    assertThat(house.networks.of(nurse, alma.id()))
        .extracting(NetworkMember::name)
        .containsExactly("Monica Exempel", "Adam Före");
  }

  @Test
  void a_change_of_an_old_revision_is_refused() {
    NetworkMember member = suggested("Monica Exempel");
    move(member, MemberStatus.APPROVED_BY_PERSON);

    assertThat(Refused.by(() -> move(member, MemberStatus.ENDED))).containsExactly("CM-1011");
    assertThat(Refused.by(() -> agree(member, GOALS))).containsExactly("CM-1011");
    assertThat(Refused.by(() -> house.networks.change(nurse, member.id(), 1, mother("Mo"))))
        .containsExactly("CM-1011");
  }

  @Test
  void a_member_at_another_provider_is_refused_as_if_there_were_none() {
    NetworkMember member = suggested("Monica Exempel");
    House other = new House(house.store);
    Caller stranger = other.nurse();

    assertThat(Refused.by(() -> other.networks.history(stranger, member.id())))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> other.networks.scopes(stranger, member.id())))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> other.networks.change(stranger, member.id(), 1, mother("Mo"))))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(() -> other.networks.agree(stranger, member.id(), 1, GOALS, YES, "Målen.")))
        .containsExactly("CM-1014");
  }

  @Test
  void each_access_leaves_one_row() {
    NetworkMember member = agree(accepted("Monica Exempel"), GOALS);
    house.networks.scopes(nurse, member.id());

    assertThat(house.log(alma.id()))
        .extracting(AuditEntry::action)
        .containsExactly(
            Action.PERSON_READ,
            Action.NETWORK_CHANGE,
            Action.NETWORK_CHANGE,
            Action.NETWORK_CHANGE,
            Action.NETWORK_CHANGE,
            Action.NETWORK_CHANGE,
            Action.PERSON_REGISTER);
  }

  @Test
  void whoever_becomes_protected_approves_each_of_the_network_anew() {
    NetworkMember mother = agree(accepted("Monica Exempel"), GOALS);
    NetworkMember bo = approved("Bo Kommun");
    NetworkMember waiting = suggested("Sam Vän");
    NetworkMember gone = move(approved("Rut Borta"), MemberStatus.REMOVED_BY_PERSON);
    house.clock.pass(Duration.ofMinutes(5));
    Caller leader = house.staff(Role.TEAM_LEADER, Profession.NURSE);

    house.persons.change(nurse, alma.id(), 1, House.hiding("Alma", "Exempel"));

    assertThat(house.networks.of(leader, alma.id()))
        .extracting(NetworkMember::id, NetworkMember::status, NetworkMember::scope)
        .containsExactlyInAnyOrder(
            tuple(mother.id(), MemberStatus.SUSPENDED, MemberScope.NOTHING),
            tuple(bo.id(), MemberStatus.SUSPENDED, MemberScope.NOTHING),
            tuple(waiting.id(), MemberStatus.SUGGESTED, MemberScope.NOTHING),
            tuple(gone.id(), MemberStatus.REMOVED_BY_PERSON, MemberScope.NOTHING));
    assertThat(house.networks.history(leader, mother.id()))
        .last()
        .satisfies(
            last -> {
              assertThat(last.status()).isEqualTo(MemberStatus.SUSPENDED);
              assertThat(last.from()).isEqualTo(house.clock.instant());
            });
    house.networks.move(
        leader,
        mother.id(),
        mother.revision() + 1,
        MemberStatus.APPROVED_BY_PERSON,
        YES,
        "Hon får vara med.");
    assertThat(house.networks.of(leader, alma.id()))
        .filteredOn(one -> one.status() == MemberStatus.SUSPENDED)
        .extracting(NetworkMember::id)
        .containsExactly(bo.id());
  }

  @Test
  void the_network_of_a_protected_person_is_for_named_staff_alone() {
    NetworkMember mother = accepted("Monica Exempel");
    house.persons.change(nurse, alma.id(), 1, House.hiding("Alma", "Exempel"));
    Caller colleague = house.nurse();

    assertThat(Refused.by(() -> house.networks.of(colleague, alma.id())))
        .containsExactly("CM-5008");
    assertThat(Refused.by(() -> house.networks.history(colleague, mother.id())))
        .containsExactly("CM-5008");
    assertThat(Refused.by(() -> house.networks.scopes(colleague, mother.id())))
        .containsExactly("CM-5008");
    assertThat(
            Refused.by(
                () ->
                    house.networks.move(
                        colleague,
                        mother.id(),
                        mother.revision() + 1,
                        MemberStatus.APPROVED_BY_PERSON,
                        YES,
                        "")))
        .containsExactly("CM-5008");
  }
}
