package se.samordna.enginetests;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.AccessRights;
import se.samordna.access.Account;
import se.samordna.access.Accounts;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.access.Operator;
import se.samordna.access.Sessions;
import se.samordna.admission.Admissions;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.AuditReviews;
import se.samordna.audit.PersonLogs;
import se.samordna.block.Blocks;
import se.samordna.care.CareParts;
import se.samordna.care.EndOfCare;
import se.samordna.child.Children;
import se.samordna.consent.Consents;
import se.samordna.contact.Contacts;
import se.samordna.decision.SharedDecisions;
import se.samordna.discharge.Discharges;
import se.samordna.disposal.Disposals;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.CheapPasswords;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.KeptAccessRights;
import se.samordna.engine.access.KeptAccounts;
import se.samordna.engine.access.KeptSessions;
import se.samordna.engine.access.Passwords;
import se.samordna.engine.access.Work;
import se.samordna.engine.admission.KeptAdmissions;
import se.samordna.engine.audit.KeptAuditReviews;
import se.samordna.engine.audit.KeptPersonLogs;
import se.samordna.engine.block.BlockWriting;
import se.samordna.engine.block.KeptBlocks;
import se.samordna.engine.care.DoorsClosed;
import se.samordna.engine.care.KeptCareParts;
import se.samordna.engine.child.KeptChildren;
import se.samordna.engine.consent.ConsentWriting;
import se.samordna.engine.consent.KeptConsents;
import se.samordna.engine.consent.Withdrawals;
import se.samordna.engine.contact.KeptContacts;
import se.samordna.engine.decision.KeptSharedDecisions;
import se.samordna.engine.discharge.KeptDischarges;
import se.samordna.engine.disposal.KeptDisposals;
import se.samordna.engine.enrolment.PlanJudge;
import se.samordna.engine.enrolment.SceneReader;
import se.samordna.engine.link.KeptPersonLinks;
import se.samordna.engine.link.LinkCodes;
import se.samordna.engine.link.LinkGrounds;
import se.samordna.engine.meeting.KeptMeetings;
import se.samordna.engine.meeting.KeptWorkingNotes;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RuleRunner;
import se.samordna.engine.network.CoordinatorsLeftOut;
import se.samordna.engine.network.KeptNetworks;
import se.samordna.engine.network.KeptRepresentatives;
import se.samordna.engine.network.MemberMoves;
import se.samordna.engine.organisation.KeptOrganisations;
import se.samordna.engine.own.KeptOwnLogins;
import se.samordna.engine.own.KeptOwnPages;
import se.samordna.engine.own.KeptOwnSessions;
import se.samordna.engine.own.KeptOwnWords;
import se.samordna.engine.own.KeptWithheldItems;
import se.samordna.engine.person.EnrolmentsOfPerson;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.person.KeptPersons;
import se.samordna.engine.person.PersonFiles;
import se.samordna.engine.personmeeting.KeptPersonMeetings;
import se.samordna.engine.personmeeting.MeetingConsents;
import se.samordna.engine.personmeeting.MeetingMembers;
import se.samordna.engine.plan.KeptCrisisPlanRecords;
import se.samordna.engine.plan.KeptPlanRecords;
import se.samordna.engine.plan.KeptPlans;
import se.samordna.engine.plan.PlanOffers;
import se.samordna.engine.protection.KeptEmergencyOpenings;
import se.samordna.engine.protection.KeptProtectedPersons;
import se.samordna.engine.protection.KeptProtectedStaff;
import se.samordna.engine.protection.WholeNumbers;
import se.samordna.engine.sip.KeptSips;
import se.samordna.engine.sip.SipFreezing;
import se.samordna.engine.store.Store;
import se.samordna.engine.supervision.KeptCoachings;
import se.samordna.engine.supervision.KeptGroupSupervisions;
import se.samordna.engine.task.Deed;
import se.samordna.engine.task.Deeds;
import se.samordna.engine.task.KeptTasks;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.link.PersonLinks;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings;
import se.samordna.meeting.WorkingNotes;
import se.samordna.network.Networks;
import se.samordna.network.Representatives;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnLogins;
import se.samordna.own.OwnPages;
import se.samordna.own.OwnSessions;
import se.samordna.own.OwnWords;
import se.samordna.own.WithheldItems;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Persons;
import se.samordna.person.Protection;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.plan.CrisisPlanRecords;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.Plans;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.ProtectedPersons;
import se.samordna.protection.ProtectedStaff;
import se.samordna.sip.Sips;
import se.samordna.supervision.Coachings;
import se.samordna.supervision.GroupSupervisions;
import se.samordna.task.Task;
import se.samordna.task.Tasks;
import se.samordna.text.Days;
import se.samordna.text.Language;

/** The engine's services wired by hand on a real store, and a provider with one unit. */
public final class House {
  private static final Passwords PASSWORDS = CheapPasswords.make();
  private static final LocalDate BEFORE_ALL = LocalDate.of(2026, 1, 1);

  private @Nullable Deeds hearer;
  public final Operator operator = new Operator("karaf");
  public final MovingClock clock = new MovingClock();
  public final List<Task> done = new ArrayList<>();

  /** Hears nothing until {@link #hears} says who does. */
  public final Deeds deeds =
      new Deeds() {
        @Override
        public void done(Access access, Deed deed) {
          if (hearer != null) {
            hearer.done(access, deed);
          }
        }

        @Override
        public void rebooked(Access access, MeetingType type) {
          if (hearer != null) {
            hearer.rebooked(access, type);
          }
        }
      };

  public final Store store;
  public final Gate gate = new Gate();
  public final Identifiers identifiers = new Identifiers(List.of());
  public final Work work;
  public final Organisations organisations;
  public final Accounts accounts;
  public final AccessRights rights;
  public final Sessions sessions;
  public final PersonFiles files;
  private EnrolmentsOfPerson enrolments = access -> List.of();
  public final Persons persons;
  public final CareParts careParts;
  public final ProtectedPersons protectedPersons;
  public final ProtectedStaff protectedStaff;
  public final EmergencyOpenings openings;
  public final Networks networks;
  public final Representatives representatives;
  public final Children children;
  public final Consents consents;
  public final Blocks blocks;
  public final OwnLogins ownLogins;
  public final OwnSessions ownSessions;
  public final OwnPages ownPages;
  public final OwnWords ownWords;
  public final WithheldItems withheld;
  public final PersonLinks links;
  public final Plans plans;
  public final PlanRecords planRecords;
  public final CrisisPlanRecords crisisPlanRecords;
  public final Sips sips;
  public final PersonMeetings personMeetings;
  public final SharedDecisions sharedDecisions;
  public final Discharges discharges;
  public final Contacts contacts;
  public final Meetings meetings;
  public final GroupSupervisions supervisions;
  public final Coachings coachings;
  public final WorkingNotes workingNotes;
  public final Disposals disposals;
  public final AuditReviews auditReviews;
  public final PersonLogs personLogs;
  public final Admissions admissions;
  public final Tasks tasks;
  public final Provider provider;
  public final Unit unit;

  /** A house on a store, which may hold other houses: each has a provider of its own. */
  public House(Store store) {
    this(store, SamordnaClock::of);
  }

  /** The same, whose services read the house's clock in a way of their own. */
  House(Store store, Function<Clock, SamordnaClock> reading) {
    this(store, reading, Principal.Kind.REGION);
  }

  private House(Store store, Function<Clock, SamordnaClock> reading, Principal.Kind kind) {
    this.store = store;
    SamordnaClock time = reading.apply(clock);
    work = new Work(store, gate, time);
    Administration administration = new Administration(store, work, time);
    organisations = new KeptOrganisations(store, administration, new ModelRegistry());
    accounts = new KeptAccounts(store, administration, PASSWORDS, time);
    rights = new KeptAccessRights(administration);
    sessions = new KeptSessions(store, PASSWORDS, time);
    files = new PersonFiles(access -> enrolments.of(access), identifiers);
    persons = new KeptPersons(work, gate, identifiers, files, new MeetingMembers());
    WholeNumbers numbers = new WholeNumbers(identifiers, store, time);
    careParts = new KeptCareParts(work, numbers);
    protectedPersons = new KeptProtectedPersons(work);
    protectedStaff = new KeptProtectedStaff(work, administration);
    openings = new KeptEmergencyOpenings(work, gate, numbers, store, time);
    MemberMoves memberMoves = new MemberMoves(identifiers, new MeetingMembers());
    networks = new KeptNetworks(work, identifiers, memberMoves);
    representatives = new KeptRepresentatives(work, identifiers);
    Withdrawals withdrawals =
        new Withdrawals(
            List.of(
                new LinkGrounds(),
                new SipFreezing(),
                new MeetingConsents(),
                new CoordinatorsLeftOut(new MeetingMembers())));
    ConsentWriting writing = new ConsentWriting(identifiers, withdrawals);
    consents = new KeptConsents(work, writing);
    BlockWriting blockWriting = new BlockWriting(identifiers);
    blocks = new KeptBlocks(work, blockWriting);
    ownLogins = new KeptOwnLogins(work, store, time);
    ownSessions = new KeptOwnSessions(store, PASSWORDS, time);
    ownPages = new KeptOwnPages(work, identifiers);
    ownWords = new KeptOwnWords(work, writing, identifiers, memberMoves, blockWriting);
    withheld = new KeptWithheldItems(work);
    links =
        new KeptPersonLinks(
            work, store, time, new LinkCodes(work, store, time, identifiers), withdrawals);
    children = new KeptChildren(work);
    plans = plans(new ModelRegistry());
    sips = new KeptSips(work, deeds, identifiers);
    personMeetings = new KeptPersonMeetings(work, gate, deeds, identifiers);
    sharedDecisions = new KeptSharedDecisions(work, identifiers);
    discharges = new KeptDischarges(work, gate);
    planRecords = planRecords(new ModelRegistry());
    crisisPlanRecords = new KeptCrisisPlanRecords(work, administration, files, identifiers);
    contacts = new KeptContacts(work, deeds, identifiers);
    meetings = new KeptMeetings(work, gate, deeds);
    supervisions = new KeptGroupSupervisions(work);
    coachings = new KeptCoachings(work);
    workingNotes = new KeptWorkingNotes(work);
    disposals = new KeptDisposals(administration);
    auditReviews = new KeptAuditReviews(store, work, administration, identifiers, time);
    personLogs = new KeptPersonLogs(work, administration);
    admissions = new KeptAdmissions(work);
    tasks = new KeptTasks(work, (access, task) -> done.add(task), (access, at) -> List.of());
    provider =
        kind == Principal.Kind.REGION
            ? provider("Region Provlandia")
            : socialCare("Exempelby kommun");
    unit = unit("FACT Norr");
  }

  /** From now on the pages of a person show the enrolments, too. */
  void shows(EnrolmentsOfPerson who) {
    enrolments = who;
  }

  /** The organisation, where models of a registry can be enabled. */
  Organisations organisations(ModelRegistry registry) {
    Administration administration = new Administration(store, work, SamordnaClock.of(clock));
    return new KeptOrganisations(store, administration, registry);
  }

  /** Plans of those who are enrolled in models of a registry. */
  Plans plans(ModelRegistry registry) {
    SceneReader scenes = new SceneReader(registry, identifiers);
    PlanJudge judge = new PlanJudge(registry, scenes, new RuleRunner());
    return new KeptPlans(work, files, deeds, new PlanOffers(registry), judge);
  }

  /** What belongs to the plans of those who are enrolled in models of a registry. */
  PlanRecords planRecords(ModelRegistry registry) {
    Administration administration = new Administration(store, work, SamordnaClock.of(clock));
    return new KeptPlanRecords(work, administration, identifiers, new PlanOffers(registry));
  }

  /** Whoever hears what is done for persons from now on. */
  public void hears(Deeds who) {
    hearer = who;
  }

  /** A municipality's, on a store that may hold other houses. */
  static House ofMunicipality(Store store) {
    return new House(store, SamordnaClock::of, Principal.Kind.MUNICIPALITY);
  }

  private Provider socialCare(String name) {
    Principal principal = organisations.addPrincipal(operator, name, Principal.Kind.MUNICIPALITY);
    return organisations.addProvider(operator, principal.id(), name, Provider.Kind.SOCIAL_CARE);
  }

  /** One more provider, under a principal of its own. */
  public Provider provider(String name) {
    Principal principal = organisations.addPrincipal(operator, name, Principal.Kind.REGION);
    return organisations.addProvider(operator, principal.id(), name, Provider.Kind.HEALTH_CARE);
  }

  /** One more unit of the provider. */
  public Unit unit(String name) {
    return organisations.addUnit(operator, provider.id(), name, null);
  }

  /** Somebody who works at the unit. */
  public Caller staff(Role role, Profession profession) {
    return staff(role, profession, unit);
  }

  /** Care staff of the unit: a nurse. */
  public Caller nurse() {
    return staff(Role.CARE_STAFF, Profession.NURSE);
  }

  /** Somebody who works at a unit, of whichever provider. */
  public Caller staff(Role role, Profession profession, Unit at) {
    Staff staff =
        organisations.addStaff(
            operator, new Organisations.NewStaff(at.provider(), "Anna", "Region", null, false));
    Assignment assignment =
        organisations.assign(
            operator,
            new Organisations.NewAssignment(
                staff.id(),
                at.id(),
                role,
                profession,
                new BigDecimal("0.80"),
                true,
                BEFORE_ALL,
                null));
    return caller(staff, List.of(assignment));
  }

  /** A caller as a session would know them. */
  public Caller caller(Staff staff, List<Assignment> assignments) {
    return new Caller(
        Id.next(),
        staff.id(),
        staff.provider(),
        staff.name(),
        assignments,
        UUID.randomUUID().toString().substring(0, 32),
        Channel.API,
        Language.SV);
  }

  /** The caller with an account that the store knows, as every session's has. */
  public Caller withAccount(Caller caller) {
    Account account =
        new Account(
            caller.account(), caller.provider(), caller.staff(), "a" + UUID.randomUUID(), false);
    store.write(
        tx -> {
          tx.accounts().add(account, "no password");
          return account;
        });
    return caller;
  }

  /** Facts of a person by name alone. */
  public static PersonChange named(String given, String family) {
    return new PersonChange(given, family, "", null, Protection.NONE, "", "", "");
  }

  /** The same of somebody with protected registration. */
  public static PersonChange hiding(String given, String family) {
    return new PersonChange(given, family, "", null, Protection.PROTECTED_REGISTRATION, "", "", "");
  }

  /** The day that the clock shows in Sweden. */
  public LocalDate today() {
    return Days.of(clock.instant());
  }

  /** A person whom the caller's first unit has registered. */
  public Person person(Caller caller, String given, String family) {
    return person(caller, named(given, family), "");
  }

  /** A person whom the caller's first unit has registered. */
  public Person person(Caller caller, PersonChange facts, String number) {
    return persons.register(caller, new NewPerson(caller.units().get(0), number, facts));
  }

  /** The person's care at the unit is over, as its leader says. */
  public void endCare(Person person, Unit at) {
    careParts.end(
        staff(Role.TEAM_LEADER, Profession.NURSE, at),
        person.id(),
        new EndOfCare(at.id(), EndOfCare.WhyEnded.CLOSED));
  }

  /** The unit's last day has passed, whatever is still going on there. */
  public void doorCloses(Person person, Unit at) {
    store.write(
        tx -> {
          tx.careRelations()
              .until(person.provider(), person.id(), at.id(), null, today().minusDays(1));
          return person;
        });
    new DoorsClosed(store, SamordnaClock.of(clock)).end();
  }

  /** The person's log, newest first. */
  public List<AuditEntry> log(Id<Person> person) {
    List<AuditEntry> log = new ArrayList<>();
    PageRequest page = PageRequest.first(200);
    while (page != null) {
      PageRequest wanted = page;
      Page<AuditEntry> read = store.read(tx -> tx.audit().ofPerson(provider.id(), person, wanted));
      log.addAll(read.rows());
      page = read.next().map(after -> new PageRequest(after, 200)).orElse(null);
    }
    return log;
  }

  /** The newest row of the person's log. */
  public Optional<AuditEntry> newest(Id<Person> person) {
    return log(person).stream().findFirst();
  }
}
