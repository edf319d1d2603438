package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.child.Child;
import se.samordna.child.Children;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.refusal.Refusal;
import se.samordna.sip.SipNeed;
import se.samordna.task.Tasks;

/** Two rows of the same human, in which a seed lets things be written down. */
final class TwoRegistrations {
  private static final String NUMBER = "199005092383";
  private static final String RESERVE = "992023123458";
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  final FactTeam team;
  final Person known;
  final Person reserve;
  private final House house;
  private final Random random;

  TwoRegistrations(FactTeam team, long seed) {
    this.team = team;
    this.house = team.house;
    this.random = new Random(seed);
    reserve = house.person(team.anna, House.named("Alma", "Exempel"), RESERVE);
    known = house.person(team.anna, House.named("Alma", "Exempel"), NUMBER);
  }

  /** Writes some things down of both. */
  void live(int things) {
    for (int i = 0; i < things; i++) {
      try {
        write(random.nextBoolean() ? known : reserve, random.nextInt(11));
      } catch (Refusal alreadyThere) {
        // a second meeting, or a second SIP under way: nothing is written, as in life
      }
      house.clock.pass(java.time.Duration.ofMinutes(7));
    }
    if (random.nextBoolean()) {
      var unused = team.inIntake(random.nextBoolean() ? known : reserve, team.anna);
    }
  }

  private void write(Person person, int what) {
    Caller anna = team.anna;
    switch (what) {
      case 0 -> contact(person);
      case 1 -> plan(person);
      case 2 -> crisisPlan(person);
      case 3 ->
          house.networks.suggest(
              anna,
              person.id(),
              new Networks.NewMember(
                  "Rut",
                  NetworkMember.Relation.PARENT,
                  "",
                  NetworkMember.Kind.PRIVATE,
                  NetworkMember.Sphere.PRIVATE,
                  null,
                  "",
                  false));
      case 4 -> consent(person);
      case 5 ->
          house.tasks.add(
              anna,
              person.id(),
              new Tasks.NewTask(house.unit.id(), "Ring", anna.staff(), TODAY.plusDays(3)));
      case 6 ->
          house.contacts.setPaths(
              anna,
              person.id(),
              List.of(new Contacts.NewPath("Anna", "070-174 06 05", "8–16", false)));
      case 7 ->
          house.children.add(
              anna, person.id(), new Children.NewChild("Ida", null, Child.Lives.values()[0], ""));
      case 8 ->
          house.sips.begin(anna, person.id(), new SipNeed(SipNeed.SeenBy.PERSON, TODAY, "Ja."));
      case 9 -> appoint(person);
      default ->
          house.meetings.open(
              anna, house.unit.id(), MeetingType.RESOURCE_GROUP, person.id(), List.of());
    }
  }

  void contact(Person person) {
    house.contacts.record(
        team.anna,
        person.id(),
        new Contacts.NewContact(
            Contact.Kind.values()[0],
            Contact.Place.values()[0],
            house.clock.instant(),
            List.of(team.anna.staff()),
            20,
            true,
            "Pratade om sömnen."));
  }

  private void plan(Person person) {
    Plan begun = house.plans.begin(team.anna, person.id(), PlanType.CM_PLAN);
    Plan saved =
        house.plans.save(
            team.anna,
            begun.id(),
            begun.revision(),
            new PlanContent(
                List.of(new LifeGoal(Id.next(), "Jag vill sova.", "Hälsa", 7, List.of()))));
    var unused = house.plans.adopt(team.anna, saved.id(), saved.revision(), true, List.of("Alma"));
  }

  CrisisPlan crisisPlan(Person person) {
    int number = house.plans.crisisPlan(team.anna, person.id()).map(CrisisPlan::number).orElse(0);
    return house.plans.writeCrisisPlan(
        team.anna,
        person.id(),
        number,
        CrisisPlans.together(CrisisPlans.least(), TODAY.plusMonths(6)));
  }

  private void consent(Person person) {
    ConsentTerms terms =
        new ConsentTerms(
            ConsentType.EXTERNAL_COPY,
            List.of(Recipient.outsider("Rut", "")),
            Purpose.CLOSE_ONES,
            List.of(InformationCategory.CRISIS_PLAN),
            List.of(),
            "",
            "");
    house.consents.give(
        team.anna,
        person.id(),
        new Consents.NewConsent(
            terms, null, null, new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "")));
  }

  /** One of the rows alone has somebody in the role. */
  private void appoint(Person person) {
    if (person.equals(known)
        && team.coordinations.of(team.anna, known.id()).appointments().isEmpty()) {
      team.coordinations.appoint(
          team.anna,
          person.id(),
          new Coordinations.NewAppointment(
              CoordinationRole.CO_COORDINATOR,
              team.leader.staff(),
              house.unit.id(),
              AppointmentGround.NEEDED,
              "",
              team.anna.staff(),
              TODAY));
    }
  }
}
