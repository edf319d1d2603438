package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.admission.Admissions;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.block.Blocks;
import se.samordna.child.Child;
import se.samordna.child.Children;
import se.samordna.consent.Consent;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations;
import se.samordna.decision.SharedDecision;
import se.samordna.engine.instrument.KeptInstruments;
import se.samordna.engine.life.KeptLifeFacts;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.form.AnsweredForm;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandovers;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeFacts;
import se.samordna.life.LifeState;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.merge.Merge;
import se.samordna.merge.Merges;
import se.samordna.network.Mandate;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.network.Representatives;
import se.samordna.network.Said;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnPart;
import se.samordna.own.Withheld;
import se.samordna.own.WithheldItems;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.PlanType;
import se.samordna.protection.NamedStaff;
import se.samordna.rule.StepInput;
import se.samordna.sip.Sip;
import se.samordna.sip.SipNeed;
import se.samordna.task.Task;
import se.samordna.task.Tasks;

/** A person of whom a team keeps something of every kind that a record can hold. */
final class WholeRecord {
  /** A word of no language, in all that is kept as a whole and not in a column of its own. */
  static final String KEPT = "Kajkort";

  static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  final FactTeam team;
  final House house;
  final Person person;

  /** One thing of every kind. */
  final Map<Class<?>, Id<?>> things = new HashMap<>();

  /** What has come further than those. */
  final Settled settled;

  WholeRecord(FactTeam team, PersonChange facts, String number) {
    this.team = team;
    this.house = team.house;
    this.person = house.person(team.anna, facts, number);
    Id<Enrolment> enrolment = team.enrolled(person, team.anna);
    things.put(Person.class, person.id());
    things.put(Provider.class, house.provider.id());
    things.put(Unit.class, house.unit.id());
    things.put(Staff.class, team.leader.staff());
    things.put(Enrolment.class, enrolment);
    things.put(BoardEntry.class, onTheBoard(enrolment));
    things.put(PersonHandover.class, handover(enrolment));
    Plan plan = house.plans.begin(team.anna, person.id(), PlanType.CM_PLAN);
    things.put(Merge.class, merge());
    things.put(Plan.class, plan.id());
    house.ownLogins.close(
        team.anna,
        house
            .ownLogins
            .handOut(team.anna, person.id(), OwnLogin.IdentityCheck.KNOWN, "")
            .login()
            .id(),
        "Tappad");
    things.put(
        OwnLogin.class,
        house
            .ownLogins
            .handOut(team.anna, person.id(), OwnLogin.IdentityCheck.KNOWN, "")
            .login()
            .id());
    things.put(
        Withheld.class,
        house
            .withheld
            .withhold(
                team.anna,
                person.id(),
                new WithheldItems.NewWithheld(
                    OwnPart.PLAN, plan.id().value(), Withheld.Reason.HARMS_CARE, "Ja."))
            .id());
    settled = new Settled(team, person);
    settled.sip();
    things.put(
        Sip.class,
        house
            .sips
            .begin(team.anna, person.id(), new SipNeed(SipNeed.SeenBy.PERSON, TODAY, "Ja."))
            .id());
    new MetRecord(this).meet();
    things.put(
        PlanElsewhere.class,
        house
            .planRecords
            .note(team.anna, person.id(), new PlanRecords.NewElsewhere("LSS-plan", "", TODAY))
            .id());
    things.put(
        NetworkMember.class,
        member("Rut", NetworkMember.Relation.PARENT, NetworkMember.Kind.PRIVATE).id());
    things.put(Mandate.class, mandate());
    things.put(
        Child.class,
        house
            .children
            .add(
                team.anna,
                person.id(),
                new Children.NewChild("Ida", null, Child.Lives.values()[0], ""))
            .id());
    things.put(Appointment.class, appointment());
    things.put(Task.class, task());
    SharedRecord shared = new SharedRecord(this);
    things.put(Consent.class, shared.consent());
    things.put(Contact.class, contact("Vi gick igenom dagen.").id());
    shared.link();
    things.put(Admission.class, admitted(enrolment));
    things.put(
        LegalStatus.class,
        house
            .admissions
            .recordLegalStatus(
                team.anna,
                person.id(),
                new Admissions.NewLegalStatus(LegalForm.LPT_OPEN, TODAY, null, List.of(), ""))
            .id());
    things.put(
        LifeFact.class,
        new KeptLifeFacts(house.work, house.gate)
            .record(
                team.anna,
                person.id(),
                new LifeFacts.NewFact(
                    LifeState.values()[0], "", TODAY, LifeFact.SaidBy.values()[0]))
            .id());
    things.put(InstrumentScore.class, score(new KeptInstruments(house.work)));
    Id<Block> block = blocked(beside("FACT Väster"));
    things.put(Block.class, block);
    things.put(BlockLift.class, lifted(block));
    things.put(
        AnsweredForm.class, team.forms.of(team.anna, person.id(), Optional.empty()).get(0).id());
    things.put(
        Meeting.class,
        house
            .meetings
            .open(team.anna, house.unit.id(), MeetingType.RESOURCE_GROUP, person.id(), List.of())
            .id());
    house.protectedPersons.named(team.anna, person.id()).stream()
        .map(NamedStaff::id)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .ifPresent(named -> things.put(NamedStaff.class, named));
  }

  /** One more unit that takes part in the care. */
  Unit beside(String name) {
    Unit one = house.unit(name);
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(), person.id(), one.id(), "registered", house.clock.instant());
          return one;
        });
    return one;
  }

  private Id<BlockLift> lifted(Id<Block> block) {
    BlockLift lift =
        new BlockLift(
            Id.next(),
            house.unit.id(),
            "",
            Said.byPerson(TODAY, Said.Way.PHONE),
            team.anna.staff(),
            house.clock.instant(),
            house.clock.instant().plusSeconds(3600));
    house.store.write(
        tx -> {
          tx.blocks().lift(house.provider.id(), block, lift);
          return lift;
        });
    return lift.id();
  }

  Id<Block> blocked(Unit unit) {
    Said said = Said.byPerson(TODAY, Said.Way.PHONE);
    return house.blocks.lay(team.anna, person.id(), new Blocks.NewBlock(unit.id(), said)).id();
  }

  private NetworkMember member(
      String name, NetworkMember.Relation relation, NetworkMember.Kind kind) {
    return house.networks.suggest(
        team.anna,
        person.id(),
        new Networks.NewMember(
            name, relation, "", kind, NetworkMember.Sphere.PRIVATE, null, "", false));
  }

  private Id<PersonHandover> handover(Id<Enrolment> enrolment) {
    Unit there = house.unit("FACT Söder");
    team.enable(there);
    return team.personHandovers
        .ask(
            team.leader,
            enrolment,
            new PersonHandovers.NewHandover(
                there.id(),
                "fact",
                team.personHandovers.preview(team.leader, enrolment, there.id(), "fact").seen(),
                "Flyttar.",
                house.today(),
                "Ja."))
        .id();
  }

  private Id<Merge> merge() {
    Person twice = house.person(team.anna, "Elin", "Hemlund");
    return team.merges
        .merge(
            team.leader,
            person.id(),
            new Merges.NewMerge(twice.id(), person.revision(), twice.revision(), "Samma."))
        .id();
  }

  private Id<Mandate> mandate() {
    NetworkMember roland =
        member("Roland", NetworkMember.Relation.GOD_MAN, NetworkMember.Kind.LEGAL_REPRESENTATIVE);
    return house
        .representatives
        .record(
            team.anna,
            roland.id(),
            new Representatives.NewMandate(List.of(Mandate.Area.BEVAKA_RATT), TODAY, TODAY, null))
        .id();
  }

  private Id<BoardEntry> onTheBoard(Id<Enrolment> enrolment) {
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new StepRequest(
                "scaleUp",
                new StepInput(
                    Map.of("reason", List.of("PREVENT"), "cause", List.of("Sömnlös tre nätter"))),
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                Optional.empty())));
    return team.enrolments.get(team.anna, enrolment).board().orElseThrow().id();
  }

  private Id<Admission> admitted(Id<Enrolment> enrolment) {
    FactTeam.taken(
        team.step(
            team.anna,
            enrolment,
            "admit",
            Map.of(
                "kind", List.of("INPATIENT"),
                "place", List.of("Avdelning 7"),
                "legalForm", List.of("VOLUNTARY"),
                "date", List.of(TODAY.toString()))));
    return house.admissions.of(team.anna, person.id()).get(0).id();
  }

  private Id<Appointment> appointment() {
    return team.coordinations
        .appoint(
            team.anna,
            person.id(),
            new Coordinations.NewAppointment(
                CoordinationRole.CO_COORDINATOR,
                team.leader.staff(),
                house.unit.id(),
                AppointmentGround.NEEDED,
                "",
                team.anna.staff(),
                TODAY))
        .id();
  }

  private Id<Task> task() {
    Task other =
        house.tasks.add(
            team.anna,
            person.id(),
            new Tasks.NewTask(house.unit.id(), "Skriv", team.anna.staff(), TODAY));
    house.tasks.cancel(team.anna, other.id(), other.revision(), "Behövs inte");
    return house
        .tasks
        .add(
            team.anna,
            person.id(),
            new Tasks.NewTask(house.unit.id(), "Ring", team.anna.staff(), TODAY))
        .id();
  }

  private Id<InstrumentScore> score(Instruments instruments) {
    var one =
        instruments.catalogue(team.anna).stream()
            .filter(each -> each.subject() == se.samordna.instrument.Instrument.Subject.PERSON)
            .findFirst()
            .orElseThrow();
    return instruments
        .recordForPerson(
            team.anna,
            person.id(),
            new Instruments.NewScore(
                one.code(),
                one.versions().isEmpty() ? null : one.versions().get(0),
                TODAY,
                InstrumentScore.RatedBy.values()[0],
                "Anna",
                one.total() == null ? null : one.total().least(),
                Map.of()))
        .id();
  }

  private Contact contact(String note) {
    return house.contacts.record(
        team.anna,
        person.id(),
        new Contacts.NewContact(
            Contact.Kind.VISIT,
            Contact.Place.HOME,
            house.clock.instant().minusSeconds(60),
            List.of(team.leader.staff()),
            30,
            true,
            note));
  }

  /** Says something in each text of what is told beside the things themselves. */
  WholeRecord told() {
    contact("Vi gick igenom veckan.");
    new ToldRecord(this).tell();
    atTheMeeting();
    settled.told(
        Id.of(things.get(Contact.class).toString()),
        Id.of(things.get(SharedDecision.class).toString()));
    return this;
  }

  private void atTheMeeting() {
    close(meets());
    close(Id.of(things.get(Meeting.class).toString()));
  }

  /** The team is at its board and speaks of the person. */
  Id<Meeting> meets() {
    Id<Meeting> id = team.openMeeting(MeetingType.BOARD, team.anna, team.leader).id();
    house.workingNotes.write(team.anna, id, "Lapp");
    house.meetings.decide(
        team.anna, id, house.meetings.get(team.anna, id).revision(), person.id(), "Beslut");
    house.meetings.say(team.anna, id, person.id(), 0, "Sagt", false);
    return id;
  }

  /** Another of its type can be held at the unit then. */
  private void close(Id<Meeting> meeting) {
    house.meetings.close(team.anna, meeting, house.meetings.get(team.anna, meeting).revision());
  }
}
