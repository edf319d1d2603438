package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Outcome;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.information.InformationCategory;
import se.samordna.link.LinkOffer;
import se.samordna.link.LinkedView;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLink.Reading;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.link.SharedText;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.SubGoal;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** One human whom two providers know: what each may read of the other's, and when no longer. */
@OnBothDatabases
class PersonLinksTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final ConsentWord SAID =
      new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "");
  private static final String BIRGER = "199305022395";
  private static final String CECILIA = "198805172387";

  private final House region;
  private final House municipality;
  private final Caller nurse;
  private final Caller bo;
  private final Person birgerThere;
  private final Person birgerHere;

  PersonLinksTest(OpenedStores.Kind kind) {
    region = new House(OpenedStores.shared(kind));
    municipality = new House(region.store);
    nurse = region.nurse();
    bo = municipality.nurse();
    birgerThere = region.person(nurse, House.named("Birger", "Provsson"), BIRGER);
    birgerHere = municipality.person(bo, House.named("Birger", "Provsson"), BIRGER);
    plan();
    region.plans.writeCrisisPlan(
        nurse, birgerThere.id(), 0, CrisisPlans.together(CrisisPlans.least(), TODAY));
    region.contacts.setPaths(
        nurse, birgerThere.id(), List.of(new NewPath("FACT Norr", "010-123 45 67", "8–16", false)));
  }

  private void plan() {
    Plan begun = region.plans.begin(nurse, birgerThere.id(), PlanType.CM_PLAN);
    PlanContent content =
        new PlanContent(List.of(goal("Jag vill sova.", "Sömnskola"), goal("Mindre öl.", "Samtal")));
    Plan saved = region.plans.save(nurse, begun.id(), begun.revision(), content);
    region.plans.adopt(nurse, saved.id(), saved.revision(), true, List.of("Birger"));
  }

  private static LifeGoal goal(String ownWords, String what) {
    return new LifeGoal(
        Id.next(),
        ownWords,
        "",
        null,
        List.of(
            new SubGoal(
                Id.next(),
                "Del av: " + ownWords,
                "",
                null,
                List.of(
                    new Intervention(
                        Id.next(),
                        what,
                        "Anna",
                        null,
                        "",
                        TODAY.plusDays(30),
                        Intervention.Status.ACTIVE)))));
  }

  private Consent consent(List<InformationCategory> categories, InformationCategory... exclusions) {
    ConsentTerms terms =
        new ConsentTerms(
            ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
            List.of(Recipient.of(municipality.provider)),
            Purpose.COORDINATION,
            categories,
            List.of(exclusions),
            "",
            "");
    return region.consents.give(
        nurse,
        birgerThere.id(),
        new NewConsent(
            terms,
            null,
            LocalDate.of(2027, 6, 30),
            new ConsentWord(ConsentWord.Form.WRITTEN, region.today(), null, "")));
  }

  private Consent all() {
    return consent(
        List.of(
            InformationCategory.PLAN_GOALS,
            InformationCategory.PLAN_INTERVENTIONS,
            InformationCategory.CRISIS_PLAN,
            InformationCategory.CONTACT));
  }

  private String code() {
    return region.links.offer(nurse, birgerThere.id(), municipality.provider.id()).code();
  }

  private PersonLink link() {
    return municipality.links.confirm(bo, birgerHere.id(), new Confirmation(code(), SAID));
  }

  private LinkedView read(PersonLink link) {
    return municipality.links.read(bo, link.id());
  }

  private List<String> refused(PersonLink link) {
    return Refused.by(() -> read(link));
  }

  private List<String> wrong(Caller caller, House house, Person person, String code) {
    return Refused.by(() -> house.links.confirm(caller, person.id(), new Confirmation(code, SAID)));
  }

  private void at(Instant moment) {
    region.clock.moveTo(moment);
    municipality.clock.moveTo(moment);
  }

  @Test
  void what_was_agreed_on_is_read_and_nothing_else() {
    consent(List.of(InformationCategory.PLAN_GOALS, InformationCategory.CONTACT));
    PersonLink link = link();

    assertThat(link.reading()).isEqualTo(Reading.OPEN);
    assertThat(link.otherName()).isEqualTo(region.provider.name());
    assertThat(link.person()).isEqualTo(birgerHere.id());
    LinkedView view = read(link);
    assertThat(view.shared())
        .containsExactly(InformationCategory.CONTACT, InformationCategory.PLAN_GOALS);
    assertThat(view.goals())
        .extracting(LinkedView.Goal::ownWords)
        .containsExactly("Jag vill sova.", "Mindre öl.");
    assertThat(view.interventions()).isEmpty();
    assertThat(view.crisisPlan()).isNull();
    assertThat(view.contacts()).extracting(one -> one.who()).containsExactly("FACT Norr");
  }

  @Test
  void the_region_sees_the_same_link_and_nothing_of_the_municipality_without_its_own_consent() {
    all();
    PersonLink here = link();
    PersonLink there = region.links.of(nurse, birgerThere.id()).get(0);

    assertThat(there.id()).isNotEqualTo(here.id());
    assertThat(there.reading()).isEqualTo(Reading.NOTHING);
    assertThat(Refused.by(() -> region.links.read(nurse, there.id()))).containsExactly("CM-5020");
    assertThat(Refused.by(() -> region.links.read(nurse, here.id()))).containsExactly("CM-1014");
  }

  @Test
  void a_goal_that_touches_what_is_excluded_is_left_out_and_so_is_what_nobody_has_gone_through() {
    consent(
        List.of(
            InformationCategory.PLAN_GOALS,
            InformationCategory.PLAN_INTERVENTIONS,
            InformationCategory.CRISIS_PLAN),
        InformationCategory.SUBSTANCE);
    PersonLink link = link();
    LinkedView before = read(link);
    assertThat(before.goals()).isEmpty();
    assertThat(before.interventions()).isEmpty();
    assertThat(before.crisisPlan()).isNull();

    List<SharedText> judged =
        region.links.texts(nurse, birgerThere.id()).stream()
            .map(
                text ->
                    new SharedText(
                        text.plan(),
                        text.version(),
                        text.item(),
                        text.kind(),
                        "",
                        text.text().contains("öl")
                            ? List.of(InformationCategory.SUBSTANCE)
                            : List.of()))
            .toList();
    assertThat(judged).hasSize(5);
    region.links.judge(nurse, birgerThere.id(), judged);

    LinkedView view = read(link);
    assertThat(view.goals())
        .extracting(LinkedView.Goal::ownWords)
        .containsExactly("Jag vill sova.");
    assertThat(view.interventions())
        .as("what stands under a goal that is left out goes with it")
        .extracting(LinkedView.Measure::what)
        .containsExactly("Sömnskola");
    assertThat(Objects.requireNonNull(view.crisisPlan()).earlySigns()).isEqualTo("Jag sover inte");
  }

  @Test
  void a_new_version_is_gone_through_anew() {
    consent(List.of(InformationCategory.CRISIS_PLAN), InformationCategory.RISK);
    PersonLink link = link();
    SharedText crisisPlan =
        region.links.texts(nurse, birgerThere.id()).stream()
            .filter(text -> text.kind() == InformationCategory.CRISIS_PLAN)
            .findFirst()
            .orElseThrow();
    SharedText fine =
        new SharedText(
            null, crisisPlan.version(), null, InformationCategory.CRISIS_PLAN, "", List.of());
    region.links.judge(nurse, birgerThere.id(), List.of(fine));
    assertThat(read(link).crisisPlan()).isNotNull();

    region.plans.writeCrisisPlan(
        nurse, birgerThere.id(), 1, CrisisPlans.together(CrisisPlans.least(), TODAY));

    assertThat(read(link).crisisPlan()).isNull();
    assertThat(Refused.by(() -> region.links.judge(nurse, birgerThere.id(), List.of(fine))))
        .containsExactly("CM-1011");
  }

  @Test
  void what_was_taken_back_is_closed_at_the_next_request_and_says_the_day_alone() {
    Consent consent = all();
    PersonLink link = link();
    read(link);
    at(Instant.parse("2027-03-01T12:05:00Z"));

    region.consents.withdraw(nurse, consent.id(), SAID);

    assertThat(refused(link)).containsExactly("CM-5021");
    PersonLink now = municipality.links.of(bo, birgerHere.id()).get(0);
    assertThat(now.reading()).isEqualTo(Reading.WITHDRAWN);
    assertThat(now.since()).isEqualTo(TODAY);
    assertThat(now.shared()).isEmpty();
    assertThat(now.endedAt()).as("the link ends with its ground").isEqualTo(region.clock.instant());
  }

  @Test
  void the_person_takes_it_back_where_it_is_read() {
    Consent consent = all();
    PersonLink link = link();
    at(Instant.parse("2027-03-01T12:05:00Z"));
    int before = region.log(birgerThere.id()).size();

    municipality.links.withdraw(
        bo, link.id(), new ConsentWord(ConsentWord.Form.ORAL, TODAY, null, "Sade det till Bo."));

    assertThat(refused(link)).containsExactly("CM-5021");
    Consent back = region.consents.of(nurse, birgerThere.id(), null).get(0);
    assertThat(back.id()).isEqualTo(consent.id());
    assertThat(back.status()).isEqualTo(Consent.Status.WITHDRAWN);
    assertThat(Objects.requireNonNull(back.withdrawn()).by()).isEqualTo(bo.staff());
    assertThat(region.log(birgerThere.id()))
        .hasSize(before + 3)
        .element(2)
        .satisfies(row -> assertThat(row.action()).isEqualTo(Action.CONSENT_CHANGE));
    assertThat(region.tasks.ofPerson(nurse, birgerThere.id(), PageRequest.first(9)).rows())
        .filteredOn(task -> task.status() == Task.Status.OPEN)
        .extracting(Task::key)
        .containsExactly(Consents.WITHDRAWN_TASK);
    assertThat(Refused.by(() -> municipality.links.withdraw(bo, link.id(), SAID)))
        .containsExactly("CM-2231");
  }

  @Test
  void who_agrees_anew_does_so_by_a_new_consent_and_a_new_code() {
    Consent first = all();
    PersonLink old = link();
    region.consents.withdraw(nurse, first.id(), SAID);
    at(Instant.parse("2027-03-20T09:00:00Z"));
    consent(List.of(InformationCategory.PLAN_GOALS));

    assertThat(refused(old)).containsExactly("CM-5021");
    LinkedView view = read(link());
    assertThat(view.shared()).containsExactly(InformationCategory.PLAN_GOALS);
    assertThat(view.crisisPlan()).isNull();
  }

  @Test
  void a_consent_is_over_for_readers_at_midnight_in_sweden() {
    all();
    PersonLink link = link();
    Instant midnight = Days.start(LocalDate.of(2027, 7, 1));
    at(midnight.minusSeconds(1));
    assertThat(read(link).goals()).hasSize(2);
    at(midnight);
    assertThat(refused(link)).containsExactly("CM-5022");

    all(LocalDate.of(2027, 12, 31));
    assertThat(refused(link))
        .as("a link that lost its ground does not rise again")
        .containsExactly("CM-5022");
  }

  private void all(LocalDate to) {
    region.consents.give(
        nurse,
        birgerThere.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                List.of(Recipient.of(municipality.provider)),
                Purpose.COORDINATION,
                List.of(InformationCategory.PLAN_GOALS),
                List.of(),
                "",
                ""),
            null,
            to,
            new ConsentWord(ConsentWord.Form.WRITTEN, region.today(), null, "")));
  }

  @Test
  void a_consent_for_another_purpose_or_to_one_unit_opens_nothing_to_others() {
    region.consents.give(
        nurse,
        birgerThere.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                List.of(Recipient.of(municipality.provider, municipality.unit("Hemtjänst"))),
                Purpose.COORDINATION,
                List.of(InformationCategory.PLAN_GOALS),
                List.of(),
                "",
                ""),
            null,
            null,
            SAID));
    PersonLink link = link();
    assertThat(refused(link)).containsExactly("CM-5020");
    region.consents.give(
        nurse,
        birgerThere.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                List.of(Recipient.of(municipality.provider)),
                Purpose.HANDOVER,
                List.of(InformationCategory.PLAN_GOALS),
                List.of(),
                "",
                ""),
            null,
            null,
            SAID));
    assertThat(refused(link)).containsExactly("CM-5020");
  }

  @Test
  void a_code_needs_a_consent_and_works_once_for_one_person_at_one_provider() {
    assertThat(Refused.by(this::code)).containsExactly("CM-2239");
    all();
    String code = code();
    House third = new House(region.store);
    Caller elsewhere = third.nurse();
    Person birgerElsewhere = third.person(elsewhere, House.named("Birger", "Provsson"), BIRGER);

    assertThat(wrong(elsewhere, third, birgerElsewhere, code)).containsExactly("CM-2238 /code");
    assertThat(wrong(bo, municipality, birgerHere, "AAAA-BBBB-CCCC"))
        .containsExactly("CM-2238 /code");
    String typed = code.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    municipality.links.confirm(bo, birgerHere.id(), new Confirmation(typed, SAID));
    assertThat(wrong(bo, municipality, birgerHere, code)).containsExactly("CM-2238 /code");
    assertThat(Refused.by(this::code)).containsExactly("CM-2240");
    assertThat(region.links.offers(nurse, birgerThere.id()))
        .extracting(LinkOffer::state)
        .containsExactly(LinkOffer.State.USED);
  }

  @Test
  void a_code_that_is_tried_on_somebody_else_is_spent_and_answers_as_one_that_never_was() {
    all();
    String code = code();
    Person cecilia = municipality.person(bo, House.named("Cecilia", "Testdotter"), CECILIA);

    assertThat(wrong(bo, municipality, cecilia, code)).containsExactly("CM-2238 /code");
    assertThat(wrong(bo, municipality, birgerHere, code)).containsExactly("CM-2238 /code");
    assertThat(region.links.offers(nurse, birgerThere.id()))
        .extracting(LinkOffer::state)
        .containsExactly(LinkOffer.State.SPENT);
    assertThat(municipality.links.of(bo, birgerHere.id())).isEmpty();
    assertThat(municipality.log(cecilia.id()).get(0))
        .satisfies(
            row -> {
              assertThat(row.action()).isEqualTo(Action.LINK_CHANGE);
              assertThat(row.code()).isEqualTo("CM-2238");
            });
  }

  @Test
  void a_code_is_over_after_fourteen_days_or_when_it_is_taken_back_or_its_consent_is() {
    Consent consent = all();
    String code = code();
    at(Days.start(TODAY.plusDays(15)));
    assertThat(wrong(bo, municipality, birgerHere, code)).containsExactly("CM-2238 /code");

    String taken = code();
    region.links.takeBack(nurse, region.links.offers(nurse, birgerThere.id()).get(0).id());
    assertThat(wrong(bo, municipality, birgerHere, taken)).containsExactly("CM-2238 /code");

    String without = code();
    region.consents.withdraw(nurse, consent.id(), SAID);
    assertThat(wrong(bo, municipality, birgerHere, without)).containsExactly("CM-2238 /code");
  }

  @Test
  void each_reading_leaves_one_row_on_either_side_and_stands_among_what_was_told() {
    Consent consent = all();
    PersonLink link = link();
    int here = municipality.log(birgerHere.id()).size();
    int there = region.log(birgerThere.id()).size();

    read(link);

    assertThat(municipality.log(birgerHere.id())).hasSize(here + 1);
    assertThat(region.log(birgerThere.id())).hasSize(there + 1);
    AuditEntry own = municipality.newest(birgerHere.id()).orElseThrow();
    assertThat(own.action()).isEqualTo(Action.LINKED_READ);
    assertThat(own.ground()).isEqualTo(se.samordna.audit.Ground.CONSENT);
    AuditEntry others = region.newest(birgerThere.id()).orElseThrow();
    assertThat(others.action()).isEqualTo(Action.READ_FROM_OUTSIDE);
    assertThat(others.staff()).isEqualTo(bo.staff());
    assertThat(others.ground()).isEqualTo(se.samordna.audit.Ground.CONSENT);
    assertThat(region.consents.disclosures(nurse, birgerThere.id(), PageRequest.first(9)).rows())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.way()).isEqualTo(Disclosure.Way.LIVE_VIEW);
              assertThat(told.consent()).isEqualTo(consent.id());
              assertThat(told.recipient())
                  .isEqualTo(Recipient.of(municipality.provider, municipality.unit));
              assertThat(told.by()).isEqualTo(bo.staff());
            });

    region.consents.withdraw(nurse, consent.id(), SAID);
    here = municipality.log(birgerHere.id()).size();
    there = region.log(birgerThere.id()).size();
    refused(link);
    assertThat(municipality.log(birgerHere.id())).hasSize(here + 1);
    assertThat(region.log(birgerThere.id())).hasSize(there + 1);
    assertThat(region.newest(birgerThere.id()).orElseThrow())
        .satisfies(
            row -> {
              assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
              assertThat(row.code()).isEqualTo("CM-5021");
            });
  }

  @Test
  void links_of_others_answer_as_those_that_never_were() {
    all();
    PersonLink link = link();
    House third = new House(region.store);
    Caller stranger = third.nurse();
    Caller unrelated =
        municipality.staff(
            se.samordna.organisation.Role.CARE_STAFF,
            se.samordna.organisation.Profession.NURSE,
            municipality.organisations.addUnit(
                municipality.operator, municipality.provider.id(), "Annan", null));
    for (Id<PersonLink> probed : List.of(link.id(), Id.<PersonLink>next())) {
      assertThat(Refused.by(() -> third.links.read(stranger, probed))).containsExactly("CM-1014");
      assertThat(Refused.by(() -> third.links.end(stranger, probed, "Fel")))
          .containsExactly("CM-1014");
      assertThat(Refused.by(() -> region.links.withdraw(nurse, probed, SAID)))
          .containsExactly("CM-1014");
      assertThat(Refused.by(() -> municipality.links.read(unrelated, probed)))
          .containsExactly("CM-1014");
    }
    assertThat(region.newest(birgerThere.id()).orElseThrow().action())
        .as("nobody's probing reaches the region's log")
        .isEqualTo(Action.LINK_CHANGE);
  }

  @Test
  void whoever_is_protected_is_read_of_through_a_link_by_named_staff_alone() {
    all();
    PersonLink link = link();
    hide(region, nurse, birgerThere);
    assertThat(refused(link))
        .as("the municipality does not know of the protection and learns nothing of it")
        .containsExactly("CM-5020");

    hide(municipality, bo, birgerHere);
    assertThat(read(link).goals()).hasSize(2);
    Caller unnamed = municipality.nurse();
    assertThat(Refused.by(() -> municipality.links.read(unnamed, link.id())))
        .containsExactly("CM-5008");
    municipality.openings.open(unnamed, birgerHere.id(), "Hittad medvetslös på gatan");
    assertThat(Refused.by(() -> municipality.links.read(unnamed, link.id())))
        .containsExactly("CM-5020");
  }

  private static void hide(House house, Caller caller, Person person) {
    PersonChange facts =
        new PersonChange(
            person.givenName(),
            person.familyName(),
            "",
            null,
            Protection.PROTECTED_REGISTRATION,
            "",
            "",
            "");
    house.persons.change(caller, person.id(), person.revision(), facts);
    assertThat(house.protectedPersons.named(caller, person.id())).isNotEmpty();
  }

  @Test
  void a_link_made_in_error_ends_for_both_sides_at_once() {
    all();
    PersonLink link = link();

    PersonLink ended = municipality.links.end(bo, link.id(), "Fel person");

    assertThat(ended.endedAt()).isNotNull();
    assertThat(refused(link)).containsExactly("CM-5020");
    assertThat(region.links.of(nurse, birgerThere.id()).get(0).endedAt()).isNotNull();
    assertThat(Refused.by(() -> municipality.links.end(bo, link.id(), "Fel igen")))
        .containsExactly("CM-2241");
    region.clock.pass(Duration.ofSeconds(1));
    assertThat(region.newest(birgerThere.id()).orElseThrow().staff()).isEqualTo(nurse.staff());
  }

  @Test
  void a_record_that_is_closed_for_good_leads_nowhere_and_nothing_leads_to_it() {
    all();
    PersonLink link = link();
    hide(municipality, bo, birgerHere);
    Caller leader = municipality.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER);

    municipality.protectedPersons.close(leader, birgerHere.id());

    assertThat(Refused.by(() -> municipality.links.read(leader, link.id())))
        .containsExactly("CM-5020");
    assertThat(region.links.of(nurse, birgerThere.id()).get(0).endedAt()).isNotNull();
    String code = code();
    assertThat(
            Refused.by(
                () ->
                    municipality.links.confirm(
                        leader, birgerHere.id(), new Confirmation(code, SAID))))
        .as("a code of another provider's ties nothing to it")
        .isNotEmpty();
    assertThat(
            Refused.by(
                () -> municipality.links.offer(leader, birgerHere.id(), region.provider.id())))
        .containsExactly("CM-2354");
    assertThat(municipality.links.of(leader, birgerHere.id()))
        .allMatch(one -> one.endedAt() != null);
  }
}
