package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.network.Mandate;
import se.samordna.network.Mandate.Area;
import se.samordna.network.MaturityNote;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.NetworkMember.Sphere;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Representation;
import se.samordna.network.Representatives.NewMandate;
import se.samordna.network.Representatives.NewMaturityNote;
import se.samordna.network.Said;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** God men, administrators and guardians: what they may say for the person, and until when. */
@OnBothDatabases
class RepresentativesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final LocalDate DECIDED = LocalDate.of(2026, 11, 3);

  private final House house;
  private final Caller nurse;

  RepresentativesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
  }

  private Person born(@Nullable LocalDate day) {
    return house.person(
        nurse, new PersonChange("Alma", "Exempel", "", day, Protection.NONE, "", "", ""), "");
  }

  private NetworkMember member(Person person, String name, Relation relation) {
    Kind kind = relation == Relation.FRIEND ? Kind.PRIVATE : Kind.LEGAL_REPRESENTATIVE;
    return house.networks.suggest(
        nurse,
        person.id(),
        new NewMember(name, relation, "", kind, Sphere.AUTHORITY, null, "070-174 06 07", false));
  }

  private Mandate mandate(NetworkMember member, Area... areas) {
    return house.representatives.record(
        nurse, member.id(), new NewMandate(List.of(areas), DECIDED, DECIDED, null));
  }

  private Mandate custody(NetworkMember guardian) {
    return house.representatives.record(
        nurse, guardian.id(), new NewMandate(List.of(), null, LocalDate.of(2012, 2, 29), null));
  }

  private NetworkMember approvedBy(NetworkMember member, Id<NetworkMember> speaker) {
    return house.networks.move(
        nurse,
        member.id(),
        member.revision(),
        MemberStatus.APPROVED_BY_PERSON,
        new Said(Said.Speaker.LEGAL_REPRESENTATIVE, speaker, house.today(), Said.Way.PHONE),
        "");
  }

  @Test
  void a_representative_speaks_for_the_person_within_the_mandate_only() {
    Person alma = born(null);
    NetworkMember roland = member(alma, "Roland Gode", Relation.GOD_MAN);
    NetworkMember friend = member(alma, "Sam Vän", Relation.FRIEND);

    assertThat(Refused.by(() -> approvedBy(friend, roland.id())))
        .containsExactly("CM-2207 /said/representative");
    mandate(roland, Area.FORVALTA_EGENDOM, Area.BEVAKA_RATT);
    assertThat(Refused.by(() -> approvedBy(friend, roland.id())))
        .containsExactly("CM-2207 /said/representative");
    mandate(roland, Area.SORJA_FOR_PERSON);
    assertThat(approvedBy(friend, roland.id()).status()).isEqualTo(MemberStatus.APPROVED_BY_PERSON);
    assertThat(house.networks.history(nurse, friend.id()))
        .last()
        .extracting(MemberInterval::said)
        .satisfies(said -> assertThat(said.toString()).contains(roland.id().toString()));
  }

  @Test
  void nobody_decides_of_their_own_membership_nor_speaks_for_somebody_elses_person() {
    Person alma = born(null);
    Person birger = born(null);
    NetworkMember roland = member(alma, "Roland Gode", Relation.GOD_MAN);
    mandate(roland, Area.SORJA_FOR_PERSON);
    NetworkMember friend = member(birger, "Sam Vän", Relation.FRIEND);

    assertThat(Refused.by(() -> approvedBy(roland, roland.id())))
        .containsExactly("CM-2207 /said/representative");
    assertThat(Refused.by(() -> approvedBy(friend, roland.id())))
        .containsExactly("CM-2207 /said/representative");
  }

  @Test
  void a_mandate_that_has_ended_gives_no_word() {
    Person alma = born(null);
    NetworkMember roland = member(alma, "Roland Gode", Relation.FORVALTARE);
    NetworkMember friend = member(alma, "Sam Vän", Relation.FRIEND);
    Mandate mandate = mandate(roland, Area.SORJA_FOR_PERSON);

    Mandate ended =
        house.representatives.end(nurse, mandate.id(), mandate.revision(), TODAY.minusDays(1));

    assertThat(ended.inForce()).isFalse();
    assertThat(ended.endedOn()).isEqualTo(TODAY.minusDays(1));
    assertThat(Refused.by(() -> approvedBy(friend, roland.id())))
        .containsExactly("CM-2207 /said/representative");
    assertThat(
            Refused.by(
                () -> house.representatives.end(nurse, mandate.id(), ended.revision(), TODAY)))
        .containsExactly("CM-2210");
  }

  @Test
  void a_mandate_has_areas_a_decision_and_a_period_in_order() {
    Person alma = born(null);
    NetworkMember roland = member(alma, "Roland Gode", Relation.GOD_MAN);
    NetworkMember friend = member(alma, "Sam Vän", Relation.FRIEND);

    assertThat(
            Refused.by(
                () ->
                    house.representatives.record(
                        nurse,
                        roland.id(),
                        new NewMandate(List.of(), null, TODAY, TODAY.minusDays(1)))))
        .containsExactly("CM-2209 /areas", "CM-2209 /decidedOn", "CM-1012 /to");
    assertThat(
            Refused.by(
                () ->
                    house.representatives.record(
                        nurse,
                        roland.id(),
                        new NewMandate(List.of(Area.BEVAKA_RATT), TODAY.plusDays(1), TODAY, null))))
        .containsExactly("CM-1012 /decidedOn");
    assertThat(Refused.by(() -> mandate(friend, Area.BEVAKA_RATT))).containsExactly("CM-2208");
  }

  @Test
  void a_mandate_grants_nothing_by_itself() {
    Person alma = born(null);
    NetworkMember roland = member(alma, "Roland Gode", Relation.GOD_MAN);
    mandate(roland, Area.values());

    assertThat(house.networks.of(nurse, alma.id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.status()).isEqualTo(MemberStatus.SUGGESTED);
              assertThat(one.scope()).isEqualTo(MemberScope.NOTHING);
              assertThat(one.mayReceiveMinutes()).isFalse();
            });
  }

  @Test
  void a_guardians_part_ends_by_itself_on_the_eighteenth_birthday() {
    Person alma = born(LocalDate.of(2010, 5, 9));
    NetworkMember mother = member(alma, "Monica Exempel", Relation.GUARDIAN);
    custody(mother);
    NetworkMember friend = member(alma, "Sam Vän", Relation.FRIEND);
    LocalDate birthday = LocalDate.of(2028, 5, 9);
    assertThat(mother.endsOn()).isEqualTo(birthday);

    house.clock.moveTo(Days.start(birthday).minusSeconds(1));
    assertThat(status(alma, mother)).isEqualTo(MemberStatus.SUGGESTED);
    assertThat(house.representatives.of(nurse, alma.id()).mandates())
        .extracting(Mandate::inForce)
        .containsExactly(true);

    house.clock.moveTo(Days.start(birthday));
    assertThat(status(alma, mother)).isEqualTo(MemberStatus.ENDED);
    Representation now = house.representatives.of(nurse, alma.id());
    assertThat(now.mandates()).extracting(Mandate::inForce).containsExactly(false);
    assertThat(now.underAge()).isFalse();
    assertThat(house.networks.history(nurse, mother.id()))
        .last()
        .isEqualTo(
            new MemberInterval(MemberStatus.ENDED, Days.start(birthday), null, null, null, ""));
    assertThat(Refused.by(() -> approvedBy(friend, mother.id())))
        .containsExactly("CM-2207 /said/representative");
    assertThat(
            Refused.by(
                () ->
                    house.networks.move(
                        nurse,
                        mother.id(),
                        mother.revision(),
                        MemberStatus.APPROVED_BY_PERSON,
                        Said.byPerson(birthday, Said.Way.PHONE),
                        "")))
        .containsExactly("CM-2201 /status");
  }

  @Test
  void whoever_is_born_on_leap_day_comes_of_age_on_the_last_of_february() {
    Person alma = born(LocalDate.of(2012, 2, 29));
    NetworkMember mother = member(alma, "Monica Exempel", Relation.GUARDIAN);
    NetworkMember friend = member(alma, "Sam Vän", Relation.FRIEND);
    custody(mother);

    house.clock.moveTo(Days.start(LocalDate.of(2030, 2, 28)).minusSeconds(1));
    assertThat(approvedBy(friend, mother.id()).status()).isEqualTo(MemberStatus.APPROVED_BY_PERSON);

    house.clock.moveTo(Days.start(LocalDate.of(2030, 2, 28)));
    assertThat(status(alma, mother)).isEqualTo(MemberStatus.ENDED);
  }

  /** On 26 March 2028 the clock is put on and on 29 October back; then there is New Year's Day. */
  @Test
  void a_birthday_begins_at_midnight_in_sweden_also_when_the_clock_or_the_year_shifts() {
    for (LocalDate birthday :
        List.of(LocalDate.of(2028, 3, 26), LocalDate.of(2028, 10, 29), LocalDate.of(2029, 1, 1))) {
      house.clock.moveTo(Days.start(birthday.minusDays(30)));
      Person alma = born(birthday.minusYears(18));
      NetworkMember mother = member(alma, "Monica Exempel", Relation.GUARDIAN);
      assertThat(mother.endsOn()).isEqualTo(birthday);

      house.clock.moveTo(Days.start(birthday).minusSeconds(1));
      assertThat(status(alma, mother)).as("before %s", birthday).isEqualTo(MemberStatus.SUGGESTED);
      house.clock.moveTo(Days.start(birthday));
      assertThat(status(alma, mother)).as("on %s", birthday).isEqualTo(MemberStatus.ENDED);
    }
  }

  @Test
  void a_birth_date_put_right_moves_the_day_on_which_guardians_end() {
    Person alma = born(LocalDate.of(2010, 5, 9));
    NetworkMember mother = member(alma, "Monica Exempel", Relation.GUARDIAN);

    house.persons.change(
        nurse,
        alma.id(),
        1,
        new PersonChange(
            "Alma", "Exempel", "", LocalDate.of(2009, 2, 1), Protection.NONE, "", "", ""));

    assertThat(status(alma, mother)).isEqualTo(MemberStatus.ENDED);
  }

  @Test
  void an_adult_and_somebody_of_unknown_age_have_no_guardian() {
    for (Person person : List.of(born(LocalDate.of(2009, 3, 1)), born(null))) {
      assertThat(Refused.by(() -> member(person, "Monica Exempel", Relation.GUARDIAN)))
          .containsExactly("CM-2206 /relation");
      assertThat(
              Refused.by(
                  () ->
                      house.representatives.judge(
                          nurse, person.id(), new NewMaturityNote(TODAY, "Anna", "Mogen."))))
          .containsExactly("CM-2206");
    }
  }

  @Test
  void how_mature_somebody_under_age_is_stands_with_who_judged_and_when() {
    Person alma = born(LocalDate.of(2012, 3, 2));
    house.representatives.judge(
        nurse, alma.id(), new NewMaturityNote(TODAY.minusDays(30), "Anna Region", "Behöver stöd."));
    house.representatives.judge(
        nurse,
        alma.id(),
        new NewMaturityNote(TODAY, "Rut Läkare, psykiater", "Bestämmer själv om sina möten."));

    assertThat(house.representatives.of(nurse, alma.id()).maturity())
        .extracting(MaturityNote::judgedBy)
        .containsExactly("Rut Läkare, psykiater", "Anna Region");
    assertThat(
            Refused.by(
                () ->
                    house.representatives.judge(
                        nurse, alma.id(), new NewMaturityNote(TODAY.plusDays(1), "", ""))))
        .containsExactly("CM-1012 /day", "CM-1002 /judgedBy", "CM-1002 /note");
  }

  @Test
  void the_representatives_of_a_protected_person_are_for_named_staff_alone() {
    Person alma = born(LocalDate.of(2010, 5, 9));
    NetworkMember mother = member(alma, "Monica Exempel", Relation.GUARDIAN);
    custody(mother);
    house.persons.change(
        nurse,
        alma.id(),
        1,
        new PersonChange(
            "Alma",
            "Exempel",
            "",
            LocalDate.of(2010, 5, 9),
            Protection.PROTECTED_REGISTRATION,
            "",
            "",
            ""));
    Caller leader = house.staff(Role.TEAM_LEADER, Profession.NURSE);

    Caller colleague = house.nurse();

    assertThat(Refused.by(() -> house.representatives.of(colleague, alma.id())))
        .containsExactly("CM-5008");
    assertThat(house.representatives.of(leader, alma.id()).mandates())
        .extracting(Mandate::name)
        .containsExactly("Monica Exempel");
  }

  @Test
  void a_mandate_at_another_provider_is_refused_as_if_there_were_none() {
    Person alma = born(null);
    Mandate mandate = mandate(member(alma, "Roland", Relation.GOD_MAN), Area.BEVAKA_RATT);
    House other = new House(house.store);
    Caller stranger = other.nurse();

    assertThat(Refused.by(() -> other.representatives.end(stranger, mandate.id(), 1, TODAY)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> other.representatives.of(stranger, alma.id())))
        .containsExactly("CM-1014");
  }

  private MemberStatus status(Person person, NetworkMember member) {
    return house.networks.of(nurse, person.id()).stream()
        .filter(one -> one.id().equals(member.id()))
        .findFirst()
        .orElseThrow()
        .status();
  }
}
