package se.samordna.rest;

import java.util.List;
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

/** The whole API over an empty house. */
final class Apis {
  static final List<Class<?>> SERVICES =
      List.of(
          Sessions.class,
          Accounts.class,
          AccessRights.class,
          Organisations.class,
          Persons.class,
          CareParts.class,
          Past.class,
          Starts.class,
          AuditTrail.class,
          AuditReviews.class,
          PersonLogs.class,
          ProtectedPersons.class,
          ProtectedStaff.class,
          EmergencyOpenings.class,
          OwnLogins.class,
          OwnSessions.class,
          OwnPages.class,
          OwnWords.class,
          WithheldItems.class,
          Networks.class,
          Children.class,
          Representatives.class,
          Consents.class,
          Blocks.class,
          PersonLinks.class,
          Plans.class,
          PlanRecords.class,
          CrisisPlanRecords.class,
          Sips.class,
          PersonMeetings.class,
          SharedDecisions.class,
          Discharges.class,
          Enrolments.class,
          OmbudMandates.class,
          Coordinations.class,
          Bases.class,
          Handovers.class,
          PersonHandovers.class,
          Merges.class,
          Boards.class,
          DailyLists.class,
          Caseloads.class,
          Staffing.class,
          SelfChecks.class,
          FidelityCards.class,
          Instruments.class,
          LifeFacts.class,
          Measurements.class,
          Contacts.class,
          Meetings.class,
          WorkingNotes.class,
          GroupSupervisions.class,
          Coachings.class,
          Disposals.class,
          Admissions.class,
          Tasks.class,
          Forms.class,
          FhirForms.class,
          Models.class,
          Moves.class,
          Idempotency.class);

  private Apis() {}

  static Api empty() {
    return new Api(ApiServlet.resources(EmptyHouse::of), EmptyHouse.of(Idempotency.class));
  }
}
