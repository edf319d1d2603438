package se.samordna.web.page;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import se.samordna.access.AccessRights;
import se.samordna.access.Accounts;
import se.samordna.access.Idempotency;
import se.samordna.access.Sessions;
import se.samordna.admission.Admissions;
import se.samordna.audit.AuditReviews;
import se.samordna.audit.AuditTrail;
import se.samordna.audit.PersonLogs;
import se.samordna.block.Blocks;
import se.samordna.care.CareParts;
import se.samordna.child.Children;
import se.samordna.consent.Consents;
import se.samordna.contact.Contacts;
import se.samordna.coordination.Bases;
import se.samordna.coordination.Coordinations;
import se.samordna.coordination.Handovers;
import se.samordna.daily.DailyLists;
import se.samordna.decision.SharedDecisions;
import se.samordna.discharge.Discharges;
import se.samordna.disposal.Disposals;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Caseloads;
import se.samordna.enrolment.Enrolments;
import se.samordna.enrolment.Moves;
import se.samordna.form.Forms;
import se.samordna.handover.PersonHandovers;
import se.samordna.http.Answer;
import se.samordna.http.Doors;
import se.samordna.http.Method;
import se.samordna.http.Request;
import se.samordna.http.Route;
import se.samordna.http.Services;
import se.samordna.instrument.Instruments;
import se.samordna.life.LifeFacts;
import se.samordna.link.PersonLinks;
import se.samordna.meeting.Meetings;
import se.samordna.meeting.WorkingNotes;
import se.samordna.merge.Merges;
import se.samordna.model.Measurements;
import se.samordna.model.Models;
import se.samordna.network.Networks;
import se.samordna.network.Representatives;
import se.samordna.ombud.OmbudMandates;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Staffing;
import se.samordna.own.OwnLogins;
import se.samordna.own.OwnPages;
import se.samordna.own.OwnSessions;
import se.samordna.own.OwnWords;
import se.samordna.own.WithheldItems;
import se.samordna.past.Past;
import se.samordna.person.Persons;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.plan.CrisisPlanRecords;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.Plans;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.ProtectedPersons;
import se.samordna.protection.ProtectedStaff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.selfcheck.FidelityCards;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.sip.Sips;
import se.samordna.start.Starts;
import se.samordna.supervision.Coachings;
import se.samordna.supervision.GroupSupervisions;
import se.samordna.task.Tasks;

/**
 * What all pages stand on: the services of the api, the templates and the time. Safe for all
 * threads.
 */
public record Site(
    Templates templates,
    Supplier<Instant> now,
    Sessions sessions,
    OwnSessions ownSessions,
    OwnLogins ownLogins,
    OwnPages ownPages,
    OwnWords ownWords,
    WithheldItems withheld,
    Accounts accounts,
    AccessRights rights,
    Organisations organisations,
    Persons persons,
    CareParts careParts,
    Past past,
    Networks networks,
    Representatives representatives,
    Children children,
    Consents consents,
    Blocks blocks,
    PersonLinks links,
    Plans plans,
    PlanRecords planRecords,
    CrisisPlanRecords crisisPlanRecords,
    Sips sips,
    PersonMeetings personMeetings,
    SharedDecisions sharedDecisions,
    Discharges discharges,
    Enrolments enrolments,
    OmbudMandates ombudMandates,
    Coordinations coordinations,
    Bases bases,
    Handovers handovers,
    PersonHandovers personHandovers,
    Merges merges,
    Boards boards,
    DailyLists dailyLists,
    Caseloads caseloads,
    Staffing staffing,
    SelfChecks selfChecks,
    FidelityCards fidelityCards,
    Instruments instruments,
    LifeFacts lifeFacts,
    Measurements measurements,
    Contacts contacts,
    Meetings meetings,
    GroupSupervisions supervisions,
    Coachings coachings,
    WorkingNotes workingNotes,
    Disposals disposals,
    Tasks tasks,
    Admissions admissions,
    Forms forms,
    Models models,
    Moves moves,
    AuditTrail audit,
    AuditReviews auditReviews,
    PersonLogs personLogs,
    ProtectedPersons protectedPersons,
    ProtectedStaff protectedStaff,
    EmergencyOpenings openings,
    Starts starts,
    Idempotency idempotency) {

  /** The site on the services of this framework. */
  static Site on(Services services, ServiceTracker<Clock, Clock> clock) {
    return new Site(
        new Templates(),
        () -> time(clock),
        services.get(Sessions.class),
        services.get(OwnSessions.class),
        services.get(OwnLogins.class),
        services.get(OwnPages.class),
        services.get(OwnWords.class),
        services.get(WithheldItems.class),
        services.get(Accounts.class),
        services.get(AccessRights.class),
        services.get(Organisations.class),
        services.get(Persons.class),
        services.get(CareParts.class),
        services.get(Past.class),
        services.get(Networks.class),
        services.get(Representatives.class),
        services.get(Children.class),
        services.get(Consents.class),
        services.get(Blocks.class),
        services.get(PersonLinks.class),
        services.get(Plans.class),
        services.get(PlanRecords.class),
        services.get(CrisisPlanRecords.class),
        services.get(Sips.class),
        services.get(PersonMeetings.class),
        services.get(SharedDecisions.class),
        services.get(Discharges.class),
        services.get(Enrolments.class),
        services.get(OmbudMandates.class),
        services.get(Coordinations.class),
        services.get(Bases.class),
        services.get(Handovers.class),
        services.get(PersonHandovers.class),
        services.get(Merges.class),
        services.get(Boards.class),
        services.get(DailyLists.class),
        services.get(Caseloads.class),
        services.get(Staffing.class),
        services.get(SelfChecks.class),
        services.get(FidelityCards.class),
        services.get(Instruments.class),
        services.get(LifeFacts.class),
        services.get(Measurements.class),
        services.get(Contacts.class),
        services.get(Meetings.class),
        services.get(GroupSupervisions.class),
        services.get(Coachings.class),
        services.get(WorkingNotes.class),
        services.get(Disposals.class),
        services.get(Tasks.class),
        services.get(Admissions.class),
        services.get(Forms.class),
        services.get(Models.class),
        services.get(Moves.class),
        services.get(AuditTrail.class),
        services.get(AuditReviews.class),
        services.get(PersonLogs.class),
        services.get(ProtectedPersons.class),
        services.get(ProtectedStaff.class),
        services.get(EmergencyOpenings.class),
        services.get(Starts.class),
        services.get(Idempotency.class));
  }

  /** The clock that the engine follows, too: the service of highest ranking. */
  static ServiceTracker<Clock, Clock> clock(BundleContext context) {
    ServiceTracker<Clock, Clock> tracker = new ServiceTracker<>(context, Clock.class, null);
    tracker.open();
    return tracker;
  }

  private static Instant time(ServiceTracker<Clock, Clock> tracker) {
    Clock clock = tracker.getService();
    if (clock == null) {
      throw Refusal.of(Code.SERVICE_AWAY);
    }
    return clock.instant();
  }

  /** A page to read, for those who are logged in. */
  Route get(String path, Function<Visit, Answer> page) {
    return Route.get(path, request -> page.apply(visit(request)));
  }

  /** A form that is sent, by those who are logged in; what it asks for is done once. */
  Route post(String path, Function<Visit, Answer> page) {
    return Route.post(path, request -> new Once(visit(request)).answer(page));
  }

  /** A page for everybody. */
  Route open(Method method, String path, Function<Visit, Answer> page) {
    return Route.open(method, path, request -> page.apply(visit(request)));
  }

  /** A page of a person's own, for persons who are logged in. */
  Route own(String path, Function<Visit, Answer> page) {
    return get(path, page).forPersons();
  }

  /** A form of a person's own. */
  Route ownPost(String path, Function<Visit, Answer> page) {
    return Route.post(path, request -> page.apply(visit(request))).forPersons();
  }

  /** Both ways to be known. */
  Doors doors() {
    return new Doors(sessions, ownSessions);
  }

  /** Whoever asks; an address that can't be read is refused before anything is done for it. */
  private Visit visit(Request request) {
    request.query();
    return new Visit(this, request);
  }
}
