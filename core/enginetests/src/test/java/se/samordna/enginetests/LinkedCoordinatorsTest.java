package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations.NewAppointment;
import se.samordna.coordination.Coordinations.NewDecision;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.coordination.CoordinatorEvidence.Standing;
import se.samordna.coordination.CoordinatorProposal;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.information.InformationCategory;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.organisation.Principal;
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

/** Two providers' coordinators of one human: each is weighed as far as the consent lets be seen. */
@OnBothDatabases
class LinkedCoordinatorsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final String BIRGER = "199305022395";
  private static final ConsentWord SAID =
      new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "");

  private final House region;
  private final House municipality;
  private final FactTeam there;
  private final FactTeam here;
  private final Caller bo;
  private final Person birgerThere;
  private final Person birgerHere;

  LinkedCoordinatorsTest(OpenedStores.Kind kind) {
    region = new House(OpenedStores.shared(kind));
    municipality = new House(region.store);
    there = new FactTeam(region);
    here = new FactTeam(municipality, there.models);
    bo = here.anna;
    birgerThere = region.person(there.anna, House.named("Birger", "Provsson"), BIRGER);
    birgerHere = municipality.person(bo, House.named("Birger", "Provsson"), BIRGER);
    beside(here, birgerHere);
  }

  private static void beside(FactTeam team, Person person) {
    var unused =
        team.coordinations.appoint(
            team.anna,
            person.id(),
            new NewAppointment(
                CoordinationRole.CO_COORDINATOR,
                team.anna.staff(),
                team.house.unit.id(),
                AppointmentGround.NEEDED,
                "",
                team.anna.staff(),
                team.house.today()));
  }

  private Consent linked(InformationCategory... categories) {
    Consent consent =
        region.consents.give(
            there.anna,
            birgerThere.id(),
            new NewConsent(
                new ConsentTerms(
                    ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                    List.of(Recipient.of(municipality.provider)),
                    Purpose.COORDINATION,
                    List.of(categories),
                    List.of(),
                    "",
                    ""),
                null,
                LocalDate.of(2027, 6, 30),
                SAID));
    String code =
        region.links.offer(there.anna, birgerThere.id(), municipality.provider.id()).code();
    var unused = municipality.links.confirm(bo, birgerHere.id(), new Confirmation(code, SAID));
    return consent;
  }

  private CoordinatorProposal proposed() {
    return here.coordinations.propose(bo, birgerHere.id(), "");
  }

  private List<Disclosure.Way> disclosed() {
    return region
        .consents
        .disclosures(there.anna, birgerThere.id(), PageRequest.first(20))
        .rows()
        .stream()
        .map(Disclosure::way)
        .distinct()
        .toList();
  }

  private static void met(FactTeam team, Person person, int minutes) {
    var unused =
        team.house.contacts.record(
            team.anna,
            person.id(),
            new Contacts.NewContact(
                Contact.Kind.VISIT,
                Contact.Place.HOME,
                team.house.clock.instant().minusSeconds(60),
                List.of(),
                minutes,
                true,
                "Hembesök."));
  }

  @Test
  void without_a_consent_to_know_who_coordinates_there_is_as_if_there_were_no_link() {
    beside(there, birgerThere);
    linked(InformationCategory.PLAN_GOALS, InformationCategory.PLAN_INTERVENTIONS);
    int before = region.log(birgerThere.id()).size();

    assertThat(proposed().evidence().standings())
        .extracting(Standing::staff)
        .containsExactly(bo.staff());
    assertThat(here.coordinations.of(bo, birgerHere.id()).weighing().linked()).isEmpty();
    assertThat(region.log(birgerThere.id())).hasSize(before);
    assertThat(disclosed()).isEmpty();
  }

  @Test
  void a_team_that_takes_over_at_the_other_provider_leads_and_the_decision_keeps_what_was_seen() {
    there.enrolled(birgerThere, there.anna);
    Consent consent = linked(InformationCategory.CONTACT);
    met(there, birgerThere, 60);

    assertThat(here.coordinations.of(bo, birgerHere.id()).weighing().linked())
        .containsExactly(region.provider.name());
    assertThat(disclosed()).as("nobody has looked yet").isEmpty();
    CoordinatorProposal proposal = proposed();
    assertThat(proposal.rule()).isEqualTo(DecisionRule.EXCLUSIVE_TEAM);
    assertThat(proposal.staff()).isEqualTo(there.anna.staff());
    assertThat(proposal.evidence().standings())
        .filteredOn(one -> !one.elsewhere().isEmpty())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.elsewhere()).isEqualTo(region.provider.name());
              assertThat(one.minutes90()).as("contacts are not consented to").isZero();
            });
    assertThat(disclosed()).containsExactly(Disclosure.Way.LIVE_VIEW);
    assertThat(region.log(birgerThere.id()))
        .anySatisfy(row -> assertThat(row.action()).isEqualTo(Action.READ_FROM_OUTSIDE));

    CoordinatorDecision decision =
        here.coordinations.decide(
            bo, birgerHere.id(), new NewDecision(there.anna.staff(), "", "", TODAY));
    assertThat(disclosed()).contains(Disclosure.Way.COPY);
    region.consents.withdraw(there.anna, consent.id(), SAID);

    assertThat(proposed().evidence().standings())
        .as("closed at the next request")
        .extracting(Standing::staff)
        .containsExactly(bo.staff());
    assertThat(here.coordinations.decisions(bo, birgerHere.id()))
        .as("what was disclosed as a copy stays")
        .containsExactly(decision);
  }

  @Test
  void minutes_count_where_the_consent_covers_the_contacts() {
    beside(there, birgerThere);
    met(there, birgerThere, 60);
    met(here, birgerHere, 30);
    linked(InformationCategory.CONTACT, InformationCategory.CONTACT_LOG);

    CoordinatorProposal proposal = proposed();

    assertThat(proposal.rule()).isEqualTo(DecisionRule.MOST_CONTACT);
    assertThat(proposal.staff()).isEqualTo(there.anna.staff());
  }

  @Test
  void without_contact_the_principal_with_most_interventions_coordinates_for_a_time() {
    beside(there, birgerThere);
    plan(Principal.Kind.MUNICIPALITY, Principal.Kind.MUNICIPALITY, null);
    linked(InformationCategory.CONTACT);

    CoordinatorProposal proposal = proposed();

    assertThat(proposal.rule()).isEqualTo(DecisionRule.TEMPORARY);
    assertThat(proposal.unresolved()).isTrue();
    assertThat(proposal.evidence().standings())
        .filteredOn(one -> one.elsewhere().isEmpty())
        .extracting(Standing::interventions)
        .as("one names nobody, so that whoever keeps the plan answers for it")
        .containsExactly(1);
  }

  private void plan(Principal.Kind... principals) {
    Plan begun = municipality.plans.begin(bo, birgerHere.id(), PlanType.CM_PLAN);
    List<Intervention> interventions =
        java.util.Arrays.stream(principals)
            .map(
                kind ->
                    new Intervention(
                        Id.next(),
                        "Stöd",
                        "Bo",
                        null,
                        "",
                        TODAY.plusDays(30),
                        Intervention.Status.ACTIVE,
                        kind,
                        null,
                        ""))
            .toList();
    PlanContent content =
        new PlanContent(
            List.of(
                new LifeGoal(
                    Id.next(),
                    "Bo kvar.",
                    "",
                    null,
                    List.of(new SubGoal(Id.next(), "Del", "", null, interventions)))));
    Plan saved = municipality.plans.save(bo, begun.id(), begun.revision(), content);
    var unused =
        municipality.plans.adopt(bo, saved.id(), saved.revision(), true, List.of("Birger"));
  }

  @Test
  void of_somebody_who_is_protected_there_nothing_is_seen() {
    beside(there, birgerThere);
    linked(InformationCategory.CONTACT);
    PersonChange facts =
        new PersonChange(
            "Birger", "Provsson", "", null, Protection.PROTECTED_REGISTRATION, "", "", "");
    region.persons.change(there.anna, birgerThere.id(), birgerThere.revision(), facts);
    int before = region.log(birgerThere.id()).size();

    assertThat(proposed().evidence().standings())
        .extracting(Standing::staff)
        .containsExactly(bo.staff());
    assertThat(region.log(birgerThere.id())).hasSize(before);
  }
}
