package se.samordna.rest;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
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
import se.samordna.form.FhirForms;
import se.samordna.form.Forms;
import se.samordna.handover.PersonHandovers;
import se.samordna.http.Border;
import se.samordna.http.Doors;
import se.samordna.http.Limits;
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
import se.samordna.selfcheck.FidelityCards;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.sip.Sips;
import se.samordna.start.Starts;
import se.samordna.supervision.Coachings;
import se.samordna.supervision.GroupSupervisions;
import se.samordna.task.Tasks;

/** The API's one servlet. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/v1/*")
public final class ApiServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Services services;
  private final transient Border border;

  @Activate
  public ApiServlet(BundleContext context) {
    services = new Services(context);
    Api api = new Api(resources(services::get), services.get(Idempotency.class));
    Doors doors = new Doors(services.get(Sessions.class), services.get(OwnSessions.class));
    border = new Border(api.routes(), new ProblemManners(), doors, Limits.usual());
  }

  @Override
  protected void service(HttpServletRequest in, HttpServletResponse out) throws IOException {
    border.answer(in, out);
  }

  @Deactivate
  void close() {
    services.close();
  }

  static List<Resource> resources(Source services) {
    Accounts accounts = services.get(Accounts.class);
    Plans plans = services.get(Plans.class);
    return List.of(
        new SessionResource(services.get(Sessions.class), accounts),
        new OrganisationResource(services.get(Organisations.class), accounts),
        new RightsResource(services.get(AccessRights.class)),
        new PersonResource(
            services.get(Persons.class),
            services.get(Starts.class),
            services.get(AuditTrail.class)),
        new ProtectionResource(
            services.get(ProtectedPersons.class),
            services.get(ProtectedStaff.class),
            services.get(EmergencyOpenings.class)),
        new BlockResource(services.get(Blocks.class)),
        new CarePartResource(services.get(CareParts.class)),
        new MergeResource(services.get(Merges.class)),
        new AuditResource(services.get(AuditReviews.class), services.get(PersonLogs.class)),
        new PastResource(services.get(Past.class)),
        new OwnLoginResource(services.get(OwnLogins.class), services.get(WithheldItems.class)),
        new MeResource(
            services.get(OwnSessions.class),
            services.get(OwnPages.class),
            services.get(OwnWords.class)),
        new NetworkResource(services.get(Networks.class)),
        new ChildResource(services.get(Children.class)),
        new SipResource(services.get(Sips.class)),
        new PersonMeetingResource(services.get(PersonMeetings.class)),
        new SharedDecisionResource(services.get(SharedDecisions.class)),
        new DischargeResource(services.get(Discharges.class)),
        new PlanRecordResource(services.get(PlanRecords.class)),
        new RepresentativeResource(services.get(Representatives.class)),
        new ConsentResource(services.get(Consents.class)),
        new LinkResource(services.get(PersonLinks.class)),
        new PlanResource(plans),
        new CrisisPlanResource(plans, services.get(CrisisPlanRecords.class)),
        new EnrolmentResource(services.get(Enrolments.class)),
        new OmbudResource(services.get(OmbudMandates.class)),
        new CoordinationResource(services.get(Coordinations.class)),
        new BasisResource(services.get(Bases.class)),
        new HandoverResource(services.get(Handovers.class)),
        new PersonHandoverResource(services.get(PersonHandovers.class)),
        new BoardResource(services.get(Boards.class), services.get(Caseloads.class)),
        new DailyResource(services.get(DailyLists.class)),
        new CaseloadResource(services.get(Caseloads.class), services.get(Staffing.class)),
        new SelfCheckResource(services.get(SelfChecks.class)),
        new FidelityResource(services.get(FidelityCards.class), services.get(Models.class)),
        new InstrumentResource(services.get(Instruments.class)),
        new LifeFactResource(services.get(LifeFacts.class)),
        new MeasurementResource(services.get(Measurements.class)),
        new ContactResource(services.get(Contacts.class)),
        new MeetingResource(services.get(Meetings.class), services.get(WorkingNotes.class)),
        new CoachingResource(services.get(Coachings.class)),
        new SupervisionResource(services.get(GroupSupervisions.class)),
        new DisposalResource(services.get(Disposals.class)),
        new AdmissionResource(services.get(Admissions.class)),
        new TaskResource(services.get(Tasks.class)),
        new FormResource(services.get(Forms.class), services.get(FhirForms.class)),
        new ModelResource(services.get(Models.class)),
        new MoveResource(services.get(Moves.class)));
  }

  /** Where services come from. */
  @FunctionalInterface
  interface Source {
    <T> T get(Class<T> service);
  }
}
