package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.consent.Consent;
import se.samordna.consent.Consent.Status;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Consents.NewAttempt;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Consents.NewDisclosure;
import se.samordna.consent.Consents.NewRefusal;
import se.samordna.consent.Disclosure;
import se.samordna.consent.DisclosureAnswer;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.consent.StatutoryGround;
import se.samordna.information.InformationCategory;
import se.samordna.network.Mandate;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.NetworkMember.Sphere;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Representatives.NewMandate;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** What a person has said yes and no to, and what is told by it. */
@OnBothDatabases
class ConsentsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final ConsentWord WRITTEN =
      new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "");

  private final House house;
  private final Caller nurse;
  private final Person person;
  private final Provider other;
  private final Unit otherUnit;

  ConsentsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    person = house.person(nurse, "Birger", "Provsson");
    other = house.provider("Exempelby kommun");
    otherUnit = house.organisations.addUnit(house.operator, other.id(), "Boendestöd", null);
  }

  private static ConsentTerms terms(
      List<Recipient> to,
      List<InformationCategory> categories,
      List<InformationCategory> exclusions) {
    return new ConsentTerms(
        ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
        to,
        Purpose.COORDINATION,
        categories,
        exclusions,
        "",
        "");
  }

  private ConsentTerms goals() {
    return terms(
        List.of(Recipient.of(other)),
        List.of(InformationCategory.PLAN_GOALS, InformationCategory.CRISIS_PLAN),
        List.of(InformationCategory.SUBSTANCE));
  }

  private Consent give(ConsentTerms terms, @Nullable LocalDate from, @Nullable LocalDate to) {
    return house.consents.give(
        nurse, person.id(), new NewConsent(terms, from, to, word(house.today())));
  }

  private static ConsentWord word(LocalDate day) {
    return new ConsentWord(ConsentWord.Form.WRITTEN, day, null, "");
  }

  private static NewDisclosure copy(Recipient to, InformationCategory... categories) {
    return new NewDisclosure(
        to, Purpose.COORDINATION, List.of(categories), "Målen i planen", null, false, "");
  }

  private List<String> refused(NewDisclosure copy) {
    return Refused.by(() -> house.consents.disclose(nurse, person.id(), copy));
  }

  @Test
  void a_consent_lasts_twelve_months_and_a_sip_until_its_next_follow_up_unless_said_otherwise() {
    Consent usual = give(goals(), null, null);
    assertThat(usual.from()).isEqualTo(TODAY);
    assertThat(usual.to()).isEqualTo(LocalDate.of(2028, 3, 1));
    assertThat(usual.status()).isEqualTo(Status.ACTIVE);
    ConsentTerms sip =
        new ConsentTerms(
            ConsentType.SIP_CREATION,
            List.of(Recipient.of(other)),
            Purpose.JOINT_PLAN,
            List.of(InformationCategory.PLAN_GOALS),
            List.of(),
            "",
            "");
    assertThat(give(sip, null, null).to()).isEqualTo(LocalDate.of(2027, 9, 1));
    assertThat(give(sip, null, TODAY.plusDays(10)).to()).isEqualTo(TODAY.plusDays(10));
    LocalDate leapDay = LocalDate.of(2028, 2, 29);
    house.clock.moveTo(Days.start(leapDay));
    assertThat(give(goals(), null, null).to()).isEqualTo(LocalDate.of(2029, 2, 28));
    house.clock.moveTo(Days.start(LocalDate.of(2029, 1, 1)).minusSeconds(1));
    assertThat(give(goals(), null, null).to()).isEqualTo(LocalDate.of(2029, 12, 31));
  }

  @Test
  void a_consent_is_read_back_as_it_was_given() {
    ConsentTerms wanted =
        terms(
            List.of(
                Recipient.outsider("Eva Handläggare", "Försäkringskassan"),
                new Recipient(Recipient.Kind.UNIT, other.id(), otherUnit.id(), "", "")),
            List.of(InformationCategory.WORK, InformationCategory.CONTACT),
            List.of(InformationCategory.ECONOMY));
    Consent given =
        house.consents.give(
            nurse,
            person.id(),
            new NewConsent(
                new ConsentTerms(
                    ConsentType.AUTHORITY_CONTACT,
                    wanted.recipients(),
                    Purpose.AUTHORITY,
                    wanted.categories(),
                    wanted.exclusions(),
                    "Förstod allt, med egna ord.",
                    "Pärm 3"),
                TODAY.plusDays(1),
                TODAY.plusDays(40),
                new ConsentWord(
                    ConsentWord.Form.ORAL, TODAY.minusDays(2), null, "Till Anna på mötet.")));

    assertThat(given.terms().categories())
        .containsExactly(InformationCategory.CONTACT, InformationCategory.WORK);
    assertThat(given.terms().recipients())
        .containsExactly(
            Recipient.outsider("Eva Handläggare", "Försäkringskassan"),
            Recipient.of(other, otherUnit));
    assertThat(house.consents.of(nurse, person.id(), null)).containsExactly(given);
  }

  @Test
  void what_lets_somebody_know_says_whom_and_what_and_a_spoken_yes_what_was_said() {
    ConsentWord spoken = new ConsentWord(ConsentWord.Form.ORAL, TODAY.plusDays(1), null, " ");
    ConsentTerms nothing =
        terms(List.of(), List.of(), List.of(InformationCategory.RISK, InformationCategory.RISK));
    assertThat(
            Refused.by(
                () ->
                    house.consents.give(
                        nurse,
                        person.id(),
                        new NewConsent(nothing, TODAY, TODAY.minusDays(1), spoken))))
        .containsExactly(
            "CM-2234 /terms/recipients",
            "CM-2235 /terms/categories",
            "CM-2232 /to",
            "CM-1012 /word/day",
            "CM-2230 /word/note");
    assertThat(
            Refused.by(
                () ->
                    give(
                        terms(
                            List.of(Recipient.of(house.provider)),
                            List.of(InformationCategory.RISK),
                            List.of(InformationCategory.RISK)),
                        null,
                        TODAY.plusYears(5).plusDays(1))))
        .containsExactly("CM-2236 /terms/exclusions", "CM-1003 /terms/recipients/0", "CM-2232 /to");
  }

  @Test
  void consent_to_shared_records_comes_by_integration_alone() {
    ConsentTerms svod =
        new ConsentTerms(
            ConsentType.SVOD_READ,
            List.of(Recipient.of(other)),
            Purpose.COORDINATION,
            List.of(InformationCategory.DIAGNOSIS),
            List.of(),
            "",
            "");
    assertThat(Refused.by(() -> give(svod, null, null))).containsExactly("CM-2237 /terms/type");
  }

  @Test
  void staying_out_of_a_quality_register_lets_nobody_know_anything() {
    ConsentTerms out =
        new ConsentTerms(
            ConsentType.QUALITY_REGISTER_OPTOUT,
            List.of(),
            Purpose.QUALITY_AND_RESEARCH,
            List.of(),
            List.of(),
            "",
            "");
    assertThat(give(out, null, null).status()).isEqualTo(Status.ACTIVE);
    assertThat(refused(copy(Recipient.outsider("PsykosR", ""), InformationCategory.DIAGNOSIS)))
        .containsExactly("CM-5020");
  }

  @Test
  void nobody_consents_for_an_adult_and_a_guardian_only_while_the_charge_lasts() {
    Person young =
        house.person(
            nurse,
            new PersonChange(
                "Alma", "Exempel", "", LocalDate.of(2010, 5, 9), Protection.NONE, "", "", ""),
            "");
    Id<NetworkMember> guardian = member(young, Relation.GUARDIAN);
    house.representatives.record(
        nurse, guardian, new NewMandate(List.of(), null, LocalDate.of(2012, 2, 29), null));
    NewConsent byGuardian =
        new NewConsent(
            goals(), null, null, new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, guardian, ""));

    assertThat(house.consents.give(nurse, young.id(), byGuardian).status())
        .isEqualTo(Status.ACTIVE);
    assertThat(Refused.by(() -> house.consents.give(nurse, person.id(), byGuardian)))
        .containsExactly("CM-2233 /word/guardian");
    house.clock.moveTo(Days.start(LocalDate.of(2028, 5, 9)));
    assertThat(Refused.by(() -> house.consents.give(nurse, young.id(), byGuardian)))
        .containsExactly("CM-2233 /word/guardian");
  }

  @Test
  void a_god_man_consents_for_nobody() {
    Id<NetworkMember> godMan = member(person, Relation.GOD_MAN);
    house.representatives.record(
        nurse,
        godMan,
        new NewMandate(
            List.of(Mandate.Area.SORJA_FOR_PERSON), TODAY.minusDays(9), TODAY.minusDays(9), null));
    assertThat(
            Refused.by(
                () ->
                    house.consents.give(
                        nurse,
                        person.id(),
                        new NewConsent(
                            goals(),
                            null,
                            null,
                            new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, godMan, "")))))
        .containsExactly("CM-2233 /word/guardian");
  }

  private Id<NetworkMember> member(Person of, Relation relation) {
    return house
        .networks
        .suggest(
            nurse,
            of.id(),
            new NewMember(
                "Monica Exempel",
                relation,
                "",
                Kind.LEGAL_REPRESENTATIVE,
                Sphere.AUTHORITY,
                null,
                "",
                false))
        .id();
  }

  @Test
  void what_was_taken_back_opens_nothing_from_the_same_moment_and_says_no_reason() {
    Consent consent = give(goals(), null, null);
    NewDisclosure goals = copy(Recipient.of(other), InformationCategory.PLAN_GOALS);
    house.consents.disclose(nurse, person.id(), goals);
    house.clock.pass(Duration.ofMinutes(5));
    Instant before = house.clock.instant();
    house.clock.pass(Duration.ofMinutes(5));

    Consent back =
        house.consents.withdraw(
            nurse, consent.id(), new ConsentWord(ConsentWord.Form.ORAL, TODAY, null, ""));

    assertThat(back.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(refused(goals)).containsExactly("CM-5021");
    assertThat(house.consents.mayDisclose(nurse, person.id(), goals))
        .isEqualTo(new DisclosureAnswer(false, DisclosureAnswer.Ground.ASK_FOR_CONSENT, null));
    assertThat(house.consents.of(nurse, person.id(), before))
        .extracting(Consent::status, Consent::withdrawn)
        .containsExactly(tuple(Status.ACTIVE, null));
    assertThat(house.consents.of(nurse, person.id(), before.minus(Duration.ofHours(1)))).isEmpty();
    assertThat(Refused.by(() -> house.consents.withdraw(nurse, consent.id(), WRITTEN)))
        .containsExactly("CM-2231");
    assertThat(house.consents.disclosures(nurse, person.id(), PageRequest.first(10)).rows())
        .extracting(Disclosure::consent)
        .containsExactly(consent.id());
  }

  @Test
  void who_agrees_anew_gives_a_new_consent() {
    Consent first = give(goals(), null, null);
    house.consents.withdraw(nurse, first.id(), WRITTEN);
    Consent second =
        give(
            terms(List.of(Recipient.of(other)), List.of(InformationCategory.PLAN_GOALS), List.of()),
            null,
            null);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(house.consents.of(nurse, person.id(), null))
        .extracting(Consent::status)
        .containsExactlyInAnyOrder(Status.ACTIVE, Status.WITHDRAWN);
    assertThat(refused(copy(Recipient.of(other), InformationCategory.CRISIS_PLAN)))
        .containsExactly("CM-5020");
  }

  @Test
  void what_is_excluded_is_closed_to_the_recipient_by_every_consent() {
    give(goals(), null, null);
    give(
        terms(
            List.of(Recipient.of(other)),
            List.of(InformationCategory.PLAN_GOALS, InformationCategory.SUBSTANCE),
            List.of()),
        null,
        null);
    Recipient unit = Recipient.of(other, otherUnit);

    assertThat(refused(copy(unit, InformationCategory.SUBSTANCE))).containsExactly("CM-5020");
    assertThat(refused(copy(unit, InformationCategory.PLAN_GOALS, InformationCategory.SUBSTANCE)))
        .containsExactly("CM-5020");
    assertThat(
            house
                .consents
                .disclose(nurse, person.id(), copy(unit, InformationCategory.PLAN_GOALS))
                .ground())
        .isEqualTo(Ground.CONSENT);
  }

  @Test
  void a_consent_to_one_unit_is_none_to_another_nor_for_another_purpose() {
    give(
        terms(
            List.of(Recipient.of(other, otherUnit)),
            List.of(InformationCategory.PLAN_GOALS),
            List.of()),
        null,
        null);
    Unit neighbour = house.organisations.addUnit(house.operator, other.id(), "Hemtjänst", null);

    assertThat(refused(copy(Recipient.of(other, neighbour), InformationCategory.PLAN_GOALS)))
        .containsExactly("CM-5020");
    assertThat(refused(copy(Recipient.of(other), InformationCategory.PLAN_GOALS)))
        .containsExactly("CM-5020");
    assertThat(
            refused(
                new NewDisclosure(
                    Recipient.of(other, otherUnit),
                    Purpose.QUALITY_AND_RESEARCH,
                    List.of(InformationCategory.PLAN_GOALS),
                    "Målen",
                    null,
                    false,
                    "")))
        .containsExactly("CM-5020");
  }

  @Test
  void a_consent_is_over_at_midnight_in_sweden_also_where_the_clock_is_put_back() {
    LocalDate clockBack = LocalDate.of(2027, 10, 31);
    LocalDate clockOn = LocalDate.of(2028, 3, 26);
    LocalDate endOfYear = LocalDate.of(2027, 12, 31);
    LocalDate leapDay = LocalDate.of(2028, 2, 29);
    for (LocalDate last :
        List.of(LocalDate.of(2027, 6, 30), clockBack, endOfYear, leapDay, clockOn)) {
      Consent consent =
          give(
              terms(
                  List.of(Recipient.outsider("Sista dagen " + last, "")),
                  List.of(InformationCategory.WORK),
                  List.of()),
              null,
              last);
      NewDisclosure copy =
          copy(Recipient.outsider("Sista dagen " + last, ""), InformationCategory.WORK);
      Instant midnight = Days.start(last.plusDays(1));

      house.clock.moveTo(midnight.minusSeconds(1));
      assertThat(house.consents.mayDisclose(nurse, person.id(), copy).consent())
          .isEqualTo(consent.id());
      house.clock.moveTo(midnight);
      assertThat(refused(copy)).containsExactly("CM-5022");
      assertThat(house.consents.of(nurse, person.id(), null).get(0).status())
          .isEqualTo(Status.EXPIRED);
    }
  }

  @Test
  void a_consent_from_a_later_day_opens_nothing_before_it() {
    LocalDate from = LocalDate.of(2027, 3, 28);
    give(
        terms(List.of(Recipient.of(other)), List.of(InformationCategory.WORK), List.of()),
        from,
        null);
    NewDisclosure copy = copy(Recipient.of(other), InformationCategory.WORK);

    house.clock.moveTo(Days.start(from).minusSeconds(1));
    assertThat(refused(copy)).containsExactly("CM-5020");
    house.clock.moveTo(Days.start(from));
    assertThat(house.consents.mayDisclose(nurse, person.id(), copy).may()).isTrue();
  }

  @Test
  void the_law_itself_or_an_emergency_lets_it_be_told_with_a_reason_that_is_reviewed() {
    NewDisclosure report =
        new NewDisclosure(
            Recipient.outsider("Socialnämnden", "Exempelby kommun"),
            Purpose.AUTHORITY,
            List.of(InformationCategory.FAMILY),
            "Orosanmälan",
            StatutoryGround.SOL_19_1,
            false,
            "Ett barn far illa.");
    Disclosure told = house.consents.disclose(nurse, person.id(), report);
    assertThat(told.statute()).isEqualTo(StatutoryGround.SOL_19_1);
    assertThat(told.consent()).isNull();

    NewDisclosure emergency =
        new NewDisclosure(
            Recipient.outsider("Akuten", "Region Provlandia"),
            Purpose.COORDINATION,
            List.of(InformationCategory.MEDICATION),
            "Läkemedel",
            null,
            true,
            "Akut");
    assertThat(refused(emergency)).containsExactly("CM-5014 /reason");
    house.consents.disclose(
        nurse,
        person.id(),
        new NewDisclosure(
            emergency.recipient(),
            emergency.purpose(),
            emergency.categories(),
            emergency.what(),
            null,
            true,
            "Medvetslös på akuten nu"));
    assertThat(tasks()).extracting(Task::key).containsExactly(Consents.REVIEW_TASK);
  }

  @Test
  void a_no_opens_nothing_and_stands_in_the_list() {
    Consent no = house.consents.refuse(nurse, person.id(), new NewRefusal(goals(), WRITTEN));

    assertThat(no.status()).isEqualTo(Status.REFUSED);
    assertThat(no.to()).isNull();
    assertThat(refused(copy(Recipient.of(other), InformationCategory.PLAN_GOALS)))
        .containsExactly("CM-5020");
    assertThat(Refused.by(() -> house.consents.withdraw(nurse, no.id(), WRITTEN)))
        .containsExactly("CM-2231");
    assertThat(tasks()).isEmpty();
  }

  @Test
  void a_reminder_is_due_thirty_days_before_the_last_day_and_goes_with_the_consent() {
    Consent consent = give(goals(), null, null);
    assertThat(tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.key()).isEqualTo(Consents.REMINDER_TASK);
              assertThat(task.due()).isEqualTo(LocalDate.of(2028, 1, 31));
              assertThat(task.graceUntil()).isEqualTo(LocalDate.of(2028, 3, 1));
            });

    house.consents.withdraw(nurse, consent.id(), WRITTEN);

    assertThat(tasks())
        .extracting(Task::key, Task::status)
        .containsExactlyInAnyOrder(
            tuple(Consents.REMINDER_TASK, Task.Status.CANCELLED),
            tuple(Consents.WITHDRAWN_TASK, Task.Status.OPEN));
  }

  private List<Task> tasks() {
    return house.tasks.ofPerson(nurse, person.id(), PageRequest.first(50)).rows();
  }

  @Test
  void an_attempt_to_find_out_what_the_person_wants_is_kept() {
    house.consents.attempt(
        nurse,
        person.id(),
        new NewAttempt(ConsentType.SIP_CREATION, TODAY.minusDays(1), "Kunde inte svara än."));
    assertThat(house.consents.attempts(nurse, person.id()))
        .extracting(attempt -> attempt.note())
        .containsExactly("Kunde inte svara än.");
    assertThat(
            Refused.by(
                () ->
                    house.consents.attempt(
                        nurse,
                        person.id(),
                        new NewAttempt(ConsentType.SIP_CREATION, TODAY.plusDays(1), ""))))
        .containsExactly("CM-1012 /day", "CM-1002 /note");
  }

  @Test
  void recipients_are_the_other_providers_and_their_units_and_never_the_own() {
    assertThat(house.consents.recipients(nurse, person.id()))
        .contains(Recipient.of(other), Recipient.of(other, otherUnit))
        .noneMatch(one -> house.provider.id().equals(one.provider()));
  }

  @Test
  void each_access_leaves_one_row_and_nobody_else_reaches_a_consent() {
    Consent consent = give(goals(), null, null);
    int before = house.log(person.id()).size();
    house.consents.of(nurse, person.id(), null);
    house.consents.disclose(
        nurse, person.id(), copy(Recipient.of(other), InformationCategory.PLAN_GOALS));
    refused(copy(Recipient.of(other), InformationCategory.RISK));
    house.consents.withdraw(nurse, consent.id(), WRITTEN);
    assertThat(house.log(person.id()).subList(0, house.log(person.id()).size() - before))
        .extracting(AuditEntry::action)
        .containsExactly(
            Action.CONSENT_CHANGE,
            Action.DISCLOSURE_RECORD,
            Action.DISCLOSURE_RECORD,
            Action.CONSENT_READ);

    House elsewhere = new House(house.store);
    Caller stranger = elsewhere.nurse();
    Id<Consent> none = Id.next();
    for (Id<Consent> probed : List.of(consent.id(), none)) {
      assertThat(Refused.by(() -> elsewhere.consents.withdraw(stranger, probed, WRITTEN)))
          .containsExactly("CM-1014");
    }
    assertThat(Refused.by(() -> elsewhere.consents.of(stranger, person.id(), null)))
        .containsExactly("CM-1014");
  }

  @Test
  void the_consents_of_a_protected_person_are_for_named_staff() {
    Person hidden = house.person(nurse, House.hiding("Elin", "Skydd"), "");
    Caller unnamed = house.nurse();
    assertThat(house.consents.of(nurse, hidden.id(), null)).isEmpty();
    assertThat(Refused.by(() -> house.consents.of(unnamed, hidden.id(), null)))
        .containsExactly("CM-5008");
    assertThat(
            Refused.by(
                () ->
                    house.consents.give(
                        unnamed, hidden.id(), new NewConsent(goals(), null, null, WRITTEN))))
        .containsExactly("CM-5008");
  }
}
