package se.samordna.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalForm;
import se.samordna.contact.Contact;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Staff;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.SubGoal;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.MeetingFacts;
import se.samordna.rule.Parameters;
import se.samordna.rule.PersonFacts;
import se.samordna.rule.StepInput;
import se.samordna.rule.Verdict;
import se.samordna.text.Days;
import se.samordna.text.Text;

/** What the rules say at both edges of what they ask for. */
class RulesOfTheCatalogueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Days.start(TODAY).plusSeconds(36_000);

  private final Map<Fact, Object> known = new EnumMap<>(Fact.class);
  private StepInput input = StepInput.EMPTY;
  private String phase = "ENGAGING";
  private LocalDate since = TODAY.minusDays(89);

  @Test
  void a_phase_has_lasted_from_its_day_and_not_the_day_before() {
    assertThat(ask("phase-lasted", Map.of("days", 90))).isEqualTo("refused too-soon");
    since = TODAY.minusDays(90);
    assertThat(ask("phase-lasted", Map.of("days", 90))).isEqualTo("allowed");
  }

  @Test
  void the_team_may_give_up_only_after_enough_attempts_by_several_and_in_several_ways() {
    Map<String, Object> asked = Map.of("attempts", 12, "days", 90, "staff", 2, "ways", 2);
    Id<Staff> one = Id.next();
    Id<Staff> other = Id.next();
    known.put(Fact.CONTACTS, attempts(11, one, Contact.Kind.PHONE));
    assertThat(ask("outreach-made", asked)).isEqualTo("refused too-few");
    known.put(Fact.CONTACTS, attempts(12, one, Contact.Kind.PHONE));
    assertThat(ask("outreach-made", asked)).isEqualTo("refused too-few-staff");
    known.put(
        Fact.CONTACTS,
        all(attempts(11, one, Contact.Kind.PHONE), attempts(1, other, Contact.Kind.PHONE)));
    assertThat(ask("outreach-made", asked)).isEqualTo("refused too-few-ways");
    known.put(
        Fact.CONTACTS,
        all(attempts(11, one, Contact.Kind.PHONE), attempts(1, other, Contact.Kind.VISIT)));
    assertThat(ask("outreach-made", asked)).isEqualTo("allowed");
    known.put(
        Fact.CONTACTS,
        all(attempts(11, one, Contact.Kind.PHONE), attempts(1, other, Contact.Kind.NOTE)));
    assertThat(ask("outreach-made", asked)).isEqualTo("refused too-few");
  }

  @Test
  void what_is_older_than_the_days_asked_for_is_no_attempt() {
    Map<String, Object> asked = Map.of("attempts", 1, "days", 30, "staff", 1, "ways", 1);
    known.put(Fact.CONTACTS, List.of(contact(31, Id.next(), Contact.Kind.VISIT, false)));
    assertThat(ask("outreach-made", asked)).isEqualTo("refused too-few");
    known.put(Fact.CONTACTS, List.of(contact(30, Id.next(), Contact.Kind.VISIT, false)));
    assertThat(ask("outreach-made", asked)).isEqualTo("allowed");
  }

  @Test
  void three_contacts_with_the_person_do_or_the_persons_own_yes() {
    Map<String, Object> asked = Map.of("contacts", 3, "days", 90, "orField", "agrees");
    known.put(Fact.CONTACTS, met(2, Id.next()));
    assertThat(ask("met-at-least", asked)).isEqualTo("refused too-few");
    known.put(Fact.CONTACTS, met(3, Id.next()));
    assertThat(ask("met-at-least", asked)).isEqualTo("allowed");
    known.put(Fact.CONTACTS, attempts(9, Id.next(), Contact.Kind.PHONE));
    assertThat(ask("met-at-least", asked)).isEqualTo("refused too-few");
    input = new StepInput(Map.of("agrees", List.of("true")));
    assertThat(ask("met-at-least", asked)).isEqualTo("allowed");
  }

  @Test
  void two_of_the_staff_know_the_person_when_two_have_met_them() {
    Map<String, Object> asked = Map.of("staff", 2, "days", 90);
    known.put(Fact.CONTACTS, met(5, Id.next()));
    assertThat(ask("known-by-staff", asked)).isEqualTo("refused too-few");
    known.put(Fact.CONTACTS, all(met(1, Id.next()), met(1, Id.next())));
    assertThat(ask("known-by-staff", asked)).isEqualTo("allowed");
    known.put(Fact.CONTACTS, all(met(1, Id.next()), attempts(1, Id.next(), Contact.Kind.VISIT)));
    assertThat(ask("known-by-staff", asked)).isEqualTo("refused too-few");
  }

  @Test
  void contact_is_lost_when_nobody_has_reached_the_person_for_the_days() {
    Map<String, Object> asked = Map.of("days", 14);
    known.put(Fact.CONTACTS, List.of(contact(13, Id.next(), Contact.Kind.VISIT, true)));
    assertThat(ask("no-contact-for", asked)).isEqualTo("refused recent");
    known.put(Fact.CONTACTS, List.of(contact(14, Id.next(), Contact.Kind.VISIT, true)));
    assertThat(ask("no-contact-for", asked)).isEqualTo("allowed");
    known.put(Fact.CONTACTS, List.of(contact(1, Id.next(), Contact.Kind.PHONE, false)));
    assertThat(ask("no-contact-for", asked)).isEqualTo("allowed");
  }

  @Test
  void more_contacts_than_one_a_week_are_a_caution() {
    Map<String, Object> asked = Map.of("perWeek", 1, "weeks", 12);
    known.put(Fact.CONTACTS, met(12, Id.next()));
    assertThat(ask("contacts-at-most", asked)).isEqualTo("allowed");
    known.put(Fact.CONTACTS, met(13, Id.next()));
    assertThat(ask("contacts-at-most", asked)).isEqualTo("cautioned more");
  }

  @Test
  void a_stay_on_the_ward_counts_until_its_last_day_is_far_enough_back() {
    Map<String, Object> asked = Map.of("months", 12);
    known.put(Fact.ADMISSIONS, List.of(stay(TODAY.minusMonths(12))));
    assertThat(ask("no-admission-for", asked)).isEqualTo("cautioned admitted");
    known.put(Fact.ADMISSIONS, List.of(stay(TODAY.minusMonths(12).minusDays(1))));
    assertThat(ask("no-admission-for", asked)).isEqualTo("allowed");
    known.put(Fact.ADMISSIONS, List.of(stay(null)));
    assertThat(ask("no-admission-for", asked)).isEqualTo("cautioned admitted");
  }

  @Test
  void the_person_is_one_of_the_group() {
    known.put(Fact.NETWORK, members(1, MemberStatus.ACCEPTED));
    assertThat(ask("group-at-least", Map.of("members", 3))).isEqualTo("refused too-few");
    known.put(Fact.NETWORK, members(2, MemberStatus.ACCEPTED));
    assertThat(ask("group-at-least", Map.of("members", 3))).isEqualTo("allowed");
    known.put(Fact.NETWORK, members(2, MemberStatus.INVITED));
    assertThat(ask("group-at-least", Map.of("members", 3))).isEqualTo("refused too-few");
    known.put(Fact.NETWORK, members(7, MemberStatus.ACCEPTED));
    assertThat(ask("group-at-most", Map.of("members", 8))).isEqualTo("allowed");
    known.put(Fact.NETWORK, members(8, MemberStatus.ACCEPTED));
    assertThat(ask("group-at-most", Map.of("members", 8))).isEqualTo("cautioned many");
  }

  @Test
  void a_group_without_a_physician_is_the_persons_choice_and_is_written_down() {
    Map<String, Object> asked = Map.of("relations", List.of("PHYSICIAN", "PSYCHIATRIST"));
    known.put(Fact.NETWORK, members(2, MemberStatus.ACCEPTED));
    assertThat(ask("group-has", asked)).isEqualTo("cautioned missing");
    known.put(
        Fact.NETWORK,
        List.of(
            member(
                NetworkMember.Relation.PSYCHIATRIST, MemberStatus.ACCEPTED, MemberScope.NOTHING)));
    assertThat(ask("group-has", asked)).isEqualTo("allowed");
  }

  @Test
  void nobody_is_invited_before_the_person_has_said_what_they_may_know() {
    known.put(Fact.NETWORK, members(2, MemberStatus.SUGGESTED));
    assertThat(ask("invited-know-what", Map.of())).isEqualTo("refused nobody");
    known.put(Fact.NETWORK, members(1, MemberStatus.APPROVED_BY_PERSON));
    assertThat(ask("invited-know-what", Map.of())).isEqualTo("refused open");
    MemberScope some =
        new MemberScope(List.of(InformationCategory.PLAN_GOALS), List.of(), "", false);
    known.put(
        Fact.NETWORK,
        List.of(member(NetworkMember.Relation.SIBLING, MemberStatus.APPROVED_BY_PERSON, some)));
    assertThat(ask("invited-know-what", Map.of())).isEqualTo("allowed");
  }

  @Test
  void a_meeting_counts_from_the_first_day_that_is_asked_for_and_only_with_the_person_there() {
    Map<String, Object> asked = Map.of("type", "RESOURCE_GROUP", "withinDays", 60);
    known.put(Fact.MEETINGS, List.of());
    assertThat(ask("meeting-held", asked)).isEqualTo("refused missing");
    known.put(Fact.MEETINGS, List.of(met(MeetingType.SIP, 0, true)));
    assertThat(ask("meeting-held", asked)).isEqualTo("refused missing");
    known.put(Fact.MEETINGS, List.of(met(MeetingType.RESOURCE_GROUP, 61, true)));
    assertThat(ask("meeting-held", asked)).isEqualTo("refused missing");
    known.put(Fact.MEETINGS, List.of(met(MeetingType.RESOURCE_GROUP, 60, false)));
    assertThat(ask("meeting-held", asked)).isEqualTo("refused without-person");
    known.put(Fact.MEETINGS, List.of(met(MeetingType.RESOURCE_GROUP, 60, true)));
    assertThat(ask("meeting-held", asked)).isEqualTo("allowed");
  }

  @Test
  void a_meeting_of_the_phase_is_held_on_its_first_day_or_later() {
    Map<String, Object> asked = Map.of("type", "RESOURCE_GROUP", "sincePhase", true);
    since = TODAY.minusDays(5);
    known.put(Fact.MEETINGS, List.of(met(MeetingType.RESOURCE_GROUP, 6, true)));
    assertThat(ask("meeting-held", asked)).isEqualTo("refused missing");
    known.put(Fact.MEETINGS, List.of(met(MeetingType.RESOURCE_GROUP, 5, true)));
    assertThat(ask("meeting-held", asked)).isEqualTo("allowed");
  }

  private static MeetingFacts met(MeetingType type, int daysAgo, boolean personThere) {
    return new MeetingFacts(type, TODAY.minusDays(daysAgo), personThere);
  }

  @Test
  void a_plan_without_a_goal_in_the_persons_words_has_no_goal() {
    known.put(Fact.PLANS, List.of());
    assertThat(ask("plan-has-goal", Map.of())).isEqualTo("refused missing");
    known.put(Fact.PLANS, List.of(plan("", "", null)));
    assertThat(ask("plan-has-goal", Map.of())).isEqualTo("refused missing");
    known.put(Fact.PLANS, List.of(plan("Jag vill fiska igen", "", null)));
    assertThat(ask("plan-has-goal", Map.of())).isEqualTo("allowed");
  }

  @Test
  void a_step_of_a_plan_has_somebody_who_does_it_and_a_day() {
    known.put(Fact.PLANS, List.of(plan("Fiska", "", TODAY)));
    assertThat(ask("plan-has-step", Map.of())).isEqualTo("refused missing");
    known.put(Fact.PLANS, List.of(plan("Fiska", "Ture", null)));
    assertThat(ask("plan-has-step", Map.of())).isEqualTo("refused missing");
    known.put(Fact.PLANS, List.of(plan("Fiska", "Ture", TODAY)));
    assertThat(ask("plan-has-step", Map.of())).isEqualTo("allowed");
  }

  @Test
  void an_age_is_between_its_ends_and_they_count() {
    Map<String, Object> asked = Map.of("from", 18, "to", 35);
    for (int age : new int[] {18, 35}) {
      known.put(Fact.PERSON, new PersonFacts(OptionalInt.of(age), true, false));
      assertThat(ask("age-between", asked)).isEqualTo("allowed");
    }
    for (int age : new int[] {17, 36}) {
      known.put(Fact.PERSON, new PersonFacts(OptionalInt.of(age), true, false));
      assertThat(ask("age-between", asked)).isEqualTo("cautioned outside");
    }
    known.put(Fact.PERSON, new PersonFacts(OptionalInt.empty(), true, false));
    assertThat(ask("age-between", asked)).isEqualTo("cautioned unknown");
  }

  @Test
  void an_enrolment_weighs_what_its_phase_weighs() {
    Map<String, Object> weights =
        Map.of(
            "value",
            BigDecimal.ONE,
            "phases",
            Map.of("MAINTENANCE", new BigDecimal("0.5"), "CRISIS", new BigDecimal("1.5")));
    phase = "MAINTENANCE";
    assertThat(weight(weights)).isEqualByComparingTo("0.5");
    phase = "CRISIS";
    assertThat(weight(weights)).isEqualByComparingTo("1.5");
    phase = "WORKING";
    assertThat(weight(weights)).isEqualByComparingTo("1");
  }

  private BigDecimal weight(Map<String, Object> parameters) {
    CatalogueRule rule = Catalogue.find("weight-by-phase").orElseThrow();
    return (BigDecimal) rule.rule().apply(facts(), new Parameters(parameters));
  }

  /** What a rule says, as a word and the key of its reason. */
  private String ask(String name, Map<String, Object> given) {
    Map<String, Object> parameters = new java.util.HashMap<>(given);
    parameters.replaceAll(
        (key, value) -> value instanceof Integer number ? BigDecimal.valueOf(number) : value);
    CatalogueRule rule = Catalogue.find(name).orElseThrow();
    Verdict verdict = (Verdict) rule.rule().apply(facts(), new Parameters(parameters));
    if (verdict instanceof Verdict.Refused refused) {
      assertThat(rule.reasons()).contains(refused.reason().key());
      return "refused " + refused.reason().key();
    }
    if (verdict instanceof Verdict.Cautioned cautioned) {
      assertThat(rule.reasons()).contains(cautioned.reason().key());
      return "cautioned " + cautioned.reason().key();
    }
    return "allowed";
  }

  private Facts facts() {
    return Facts.of(new Facts.Situation(TODAY, enrolment(), input, Set.of()), known);
  }

  private Enrolment enrolment() {
    return new Enrolment(
        Id.next(),
        Id.next(),
        Id.next(),
        Id.next(),
        "act",
        1,
        1,
        Lifecycle.ACTIVE,
        phase,
        new Text(phase, phase),
        false,
        Days.start(since),
        Set.of(),
        null,
        null,
        Days.start(since),
        Days.start(since),
        null,
        null);
  }

  @SafeVarargs
  private static List<Contact> all(List<Contact>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }

  private static List<Contact> attempts(int many, Id<Staff> by, Contact.Kind kind) {
    return IntStream.range(0, many).mapToObj(day -> contact(day, by, kind, false)).toList();
  }

  private static List<Contact> met(int many, Id<Staff> by) {
    return IntStream.range(0, many)
        .mapToObj(day -> contact(day, by, Contact.Kind.VISIT, true))
        .toList();
  }

  private static Contact contact(int daysAgo, Id<Staff> by, Contact.Kind kind, boolean reached) {
    Instant at = NOW.minusSeconds(86_400L * daysAgo);
    return new Contact(
        Id.next(),
        Id.next(),
        kind,
        Contact.Place.NONE,
        at,
        at,
        List.of(by),
        List.of("Ebba Provrad"),
        10,
        reached,
        "");
  }

  private static Admission stay(@Nullable LocalDate left) {
    return new Admission(
        Id.next(),
        Id.next(),
        1,
        Admission.Kind.INPATIENT,
        "Avdelning 3",
        LegalForm.VOLUNTARY,
        TODAY.minusYears(2),
        left,
        NOW);
  }

  private static List<NetworkMember> members(int many, MemberStatus status) {
    return IntStream.range(0, many)
        .mapToObj(i -> member(NetworkMember.Relation.SIBLING, status, MemberScope.NOTHING))
        .toList();
  }

  private static NetworkMember member(
      NetworkMember.Relation relation, MemberStatus status, MemberScope scope) {
    return new NetworkMember(
        Id.next(),
        Id.next(),
        1,
        "Syster Provrad",
        relation,
        "",
        relation.kindOr(NetworkMember.Kind.OTHER),
        NetworkMember.Sphere.PRIVATE,
        null,
        "",
        false,
        status,
        NOW,
        null,
        null,
        scope,
        false);
  }

  private static Plan plan(String goal, String performer, @Nullable LocalDate followUp) {
    Intervention step =
        new Intervention(
            Id.next(), "Åka till sjön", performer, null, "", followUp, Intervention.Status.ACTIVE);
    SubGoal sub = new SubGoal(Id.next(), "Fiska en gång", "", null, List.of(step));
    LifeGoal life = new LifeGoal(Id.next(), goal, "", null, List.of(sub));
    return new Plan(
        Id.next(),
        Id.next(),
        PlanType.values()[0],
        1,
        new PlanContent(List.of(life)),
        null,
        List.of(),
        NOW,
        null);
  }
}
