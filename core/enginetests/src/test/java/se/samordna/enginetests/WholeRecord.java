package se.samordna.enginetests;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.admission.Admission;
import se.samordna.admission.Admissions;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.block.Blocks;
import se.samordna.child.Child;
import se.samordna.child.Children;
import se.samordna.child.HomeAnswer;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations;
import se.samordna.daily.DailyLists;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecisions;
import se.samordna.discharge.CarePart;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.Discharges;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.HoldGround;
import se.samordna.disposal.LegalHold;
import se.samordna.engine.instrument.KeptInstruments;
import se.samordna.engine.life.KeptLifeFacts;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.enrolment.TeamCare;
import se.samordna.form.AnsweredForm;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandovers;
import se.samordna.information.InformationCategory;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeFacts;
import se.samordna.life.LifeState;
import se.samordna.link.LinkOffer;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks;
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
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans;
import se.samordna.plan.SubGoal;
import se.samordna.protection.NamedStaff;
import se.samordna.rule.StepInput;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipVersion;
import se.samordna.sip.Sips;
import se.samordna.task.Task;
import se.samordna.task.Tasks;

/** A person of whom a team keeps something of every kind that a record can hold. */
final class WholeRecord {
  /** A word of no language, in all that is kept as a whole and not in a column of its own. */
  static final String KEPT = "Kajkort";

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

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
    meeting();
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
    things.put(Consent.class, consent());
    things.put(Contact.class, contact("Vi gick igenom dagen.").id());
    link();
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

  /** A meeting with an invitee and a signed note, and a decision that was come to together. */
  private void meeting() {
    Instant at = house.clock.instant();
    PersonMeeting one =
        house.personMeetings.plan(
            team.anna,
            person.id(),
            new PersonMeetings.NewMeeting(
                house.unit.id(),
                MeetingType.RESOURCE_GROUP,
                "Hur det går",
                new PersonMeetings.NewBooking(at, at.plusSeconds(3600), "", false, false, "", ""),
                List.of(
                    new PersonMeetings.NewTopic(null, "Boendet", InformationCategory.HOUSING))));
    one =
        house.personMeetings.invite(
            team.anna,
            one.id(),
            one.revision(),
            new PersonMeetings.NewInvitee(team.anna.staff(), null, null, true));
    things.put(Invitee.class, one.invitees().get(0).id());
    one =
        house.personMeetings.hold(
            team.anna,
            one.id(),
            one.revision(),
            new PersonMeetings.NewHeld(
                PersonsPart.PRESENT,
                "",
                List.of(
                    new PersonMeetings.Attendance(
                        one.invitees().get(0).id(), InviteeAnswer.PRESENT)),
                null));
    one =
        house.personMeetings.write(
            team.anna,
            one.id(),
            one.revision(),
            new PersonMeetings.NewNote(null, null, "Vi talades vid."));
    things.put(MinutesNote.class, one.notes().get(0).id());
    things.put(PersonMeeting.class, one.id());
    things.put(
        DischargePlanning.class,
        house
            .discharges
            .begin(
                team.anna,
                person.id(),
                new Discharges.NewPlanning(
                    house.unit.id(), CarePart.OPEN_CARE, null, team.anna.staff(), at, TODAY))
            .id());
    things.put(
        SharedDecision.class,
        house
            .sharedDecisions
            .record(
                team.anna,
                person.id(),
                new SharedDecisions.NewSharedDecision(
                    one.id(),
                    TODAY,
                    "Vad gör vi?",
                    List.of(
                        new SharedDecision.Option(KEPT + " ena", "", ""),
                        new SharedDecision.Option("Det andra", "", "")),
                    "Båda.",
                    "Lugn.",
                    "",
                    "Det ena.",
                    SharedDecision.DecidedBy.PERSON,
                    TODAY))
            .id());
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

  /** A link of the protected person's, and a code for one more. */
  private void link() {
    House other = new House(house.store);
    House third = new House(house.store);
    Caller there = other.nurse();
    ConsentWord said = new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "");
    house.consents.give(
        team.anna,
        person.id(),
        new Consents.NewConsent(
            new ConsentTerms(
                ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                List.of(Recipient.of(other.provider), Recipient.of(third.provider)),
                Purpose.COORDINATION,
                List.of(InformationCategory.CONTACT),
                List.of(),
                "",
                ""),
            null,
            null,
            said));
    other.links.confirm(
        there,
        other.person(there, "Elin", "Hemlund").id(),
        new PersonLinks.Confirmation(
            house.links.offer(team.anna, person.id(), other.provider.id()).code(), said));
    things.put(PersonLink.class, house.links.of(team.anna, person.id()).get(0).id());
    things.put(
        LinkOffer.class,
        house.links.offer(team.anna, person.id(), third.provider.id()).offer().id());
    things.put(Provider.class, third.provider.id());
    received(other);
  }

  /** A copy of another provider's SIP, as it would come through the link. */
  private void received(House from) {
    SipParty there =
        new SipParty(
            Id.next(), SipParty.Kind.MUNICIPALITY, KEPT + " kommun", KEPT, false, null, null);
    ReceivedSip copy =
        new ReceivedSip(
            Id.next(),
            person.id(),
            from.provider.id(),
            from.provider.name(),
            UUID.randomUUID().toString(),
            1,
            new SipContent(
                KEPT + " vill jag",
                List.of(new SipContent.SipGoal(KEPT, false)),
                List.of(),
                List.of(),
                true,
                new SipContent.SipMain(there.id(), KEPT, KEPT),
                TODAY.plusMonths(1),
                KEPT),
            List.of(there),
            List.of(new SipVersion.Standing(there.id(), null, null)),
            "0".repeat(64),
            true,
            TODAY,
            house.clock.instant(),
            null);
    house.store.write(
        tx -> {
          tx.sipCopies().add(house.provider.id(), copy);
          return copy;
        });
    things.put(ReceivedSip.class, copy.id());
  }

  private Id<Consent> consent() {
    ConsentTerms terms =
        new ConsentTerms(
            ConsentType.EXTERNAL_COPY,
            List.of(Recipient.outsider("Rut", "")),
            Purpose.CLOSE_ONES,
            List.of(InformationCategory.CRISIS_PLAN),
            List.of(),
            "",
            "");
    return house
        .consents
        .give(
            team.anna,
            person.id(),
            new Consents.NewConsent(
                terms, null, null, new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "")))
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
    house.plans.writeCrisisPlan(
        team.anna, person.id(), 0, CrisisPlans.together(crisis(), TODAY.plusMonths(6)));
    house.plans.evaluateCrisisPlan(
        team.anna,
        person.id(),
        1,
        new CrisisPlanEvaluation(TODAY, true, "Promenaden", "Ingenting", true));
    house.children.answer(
        team.anna,
        person.id(),
        new Children.NewAnswer(HomeAnswer.Answer.YES, TODAY, "Varannan vecka"));
    house.consents.attempt(
        team.anna,
        person.id(),
        new Consents.NewAttempt(ConsentType.SIP_CREATION, TODAY, "Orkade inte"));
    things.put(
        LegalHold.class,
        house
            .disposals
            .hold(
                house.operator,
                house.provider.id(),
                new Disposals.NewHold(person.id(), HoldGround.DISPUTE, "Tvist", TODAY, null))
            .id());
    plan();
    sip();
    board();
    atTheMeeting();
    settled.told(
        Id.of(things.get(Contact.class).toString()),
        Id.of(things.get(SharedDecision.class).toString()));
    return this;
  }

  private static CrisisPlanContent crisis() {
    return new CrisisPlanContent(
        KEPT + " utlöser",
        KEPT + " tidigt",
        KEPT + " märks",
        KEPT + " gör jag",
        KEPT + " hjälper",
        KEPT + " hjälper inte",
        List.of(new CrisisPlanContent.CrisisContact(KEPT, "mamma " + KEPT, "070-174 06 08")),
        KEPT + " finns",
        KEPT + " medicin",
        KEPT + " hemma",
        KEPT + " på avdelning",
        KEPT + " besök",
        List.of(KEPT));
  }

  private void plan() {
    Plan plan = house.plans.get(team.anna, Id.of(things.get(Plan.class).toString()));
    Intervention intervention =
        new Intervention(
            Id.next(),
            KEPT + " gör vi",
            KEPT,
            null,
            "varje " + KEPT,
            TODAY.plusDays(20),
            Intervention.Status.ACTIVE);
    SubGoal part =
        new SubGoal(Id.next(), KEPT + " delmål", KEPT + " mäts", null, List.of(intervention));
    LifeGoal goal = new LifeGoal(Id.next(), KEPT + " vill jag", KEPT, 7, List.of(part));
    things.put(LifeGoal.class, goal.id());
    plan = house.plans.save(team.anna, plan.id(), plan.revision(), new PlanContent(List.of(goal)));
    plan = house.plans.adopt(team.anna, plan.id(), plan.revision(), true, List.of(KEPT));
    plan =
        house.plans.evaluate(
            team.anna,
            plan.id(),
            plan.revision(),
            new Plans.NewEvaluation(
                goal.id(), TODAY, Evaluation.Outcome.PARTLY, 5, 6, "Bra", "Så där", "Mer"));
    house.planRecords.correct(
        team.anna,
        plan.id(),
        1,
        new PlanRecords.NewCorrection("Fel", Said.byPerson(TODAY, Said.Way.PHONE)));
  }

  private void sip() {
    Sip sip = house.sips.get(team.anna, Id.of(things.get(Sip.class).toString()));
    sip = house.sips.ask(team.anna, sip.id(), sip.revision());
    house.consents.give(
        team.anna,
        person.id(),
        new Consents.NewConsent(
            new ConsentTerms(
                ConsentType.SIP_CREATION,
                List.of(Recipient.outsider("Exempelby kommun", "")),
                Purpose.JOINT_PLAN,
                List.of(InformationCategory.PLAN_GOALS, InformationCategory.PLAN_INTERVENTIONS),
                List.of(),
                "",
                ""),
            null,
            null,
            new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "")));
    sip = house.sips.prepare(team.anna, sip.id(), sip.revision());
    sip =
        house.sips.parties(
            team.anna,
            sip.id(),
            sip.revision(),
            List.of(
                new Sips.NewParty(
                    null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "Bo Kommun")));
    things.put(SipParty.class, sip.parties().get(1).id());
  }

  private void board() {
    Id<BoardEntry> id = Id.of(things.get(BoardEntry.class).toString());
    BoardEntry entry = team.boards.get(team.anna, id);
    entry =
        team.boards.change(
            team.anna,
            id,
            entry.revision(),
            new Boards.EntryChange(
                "Sömnlös igen",
                3,
                "Sover",
                false,
                List.of(new Boards.NewAction("Ring", "Anna", TODAY, "", false))));
    entry =
        team.boards.shareCare(
            team.anna,
            id,
            entry.revision(),
            new Boards.CareChange(
                null, List.of(), 0, TeamCare.Network.INFORMED, "Mamma vet", null));
    entry =
        team.boards.assessRisk(
            team.anna,
            id,
            entry.revision(),
            new Boards.NewRisk(
                TeamCare.Risk.Kind.SUICIDE, true, TODAY, team.psychiatrist.staff(), "Bedömd"));
    team.boards.recordPersonsView(team.anna, id, entry.revision(), "Jag vill");
    daily();
    team.boards.recordRequest(
        team.anna,
        person.id(),
        new Boards.NewRequest(Boards.NewRequest.By.PERSON, "Kan ni komma", TODAY));
  }

  private void daily() {
    Id<Enrolment> enrolment = Id.of(things.get(Enrolment.class).toString());
    team.dailyLists.assessRisk(
        team.anna,
        enrolment,
        new Boards.NewRisk(
            TeamCare.Risk.Kind.VIOLENCE, true, TODAY, team.psychiatrist.staff(), "Bedömd"));
    team.dailyLists.deliver(
        team.anna,
        enrolment,
        new DailyLists.NewDelivery(
            "Dosett", List.of(DayOfWeek.values()), TODAY, null, team.psychiatrist.staff()));
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
