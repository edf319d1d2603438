package se.samordna.engine.demo;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.access.Accounts;
import se.samordna.admission.Admissions;
import se.samordna.child.Children;
import se.samordna.consent.Consents;
import se.samordna.contact.Contacts;
import se.samordna.decision.SharedDecisions;
import se.samordna.discharge.Discharges;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.link.PersonLinks;
import se.samordna.meeting.Meetings;
import se.samordna.network.Networks;
import se.samordna.network.Representatives;
import se.samordna.organisation.Organisations;
import se.samordna.own.OwnLogins;
import se.samordna.own.OwnSessions;
import se.samordna.person.Persons;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.Plans;
import se.samordna.sip.Sips;
import se.samordna.task.Tasks;

/** The services that demo data is made through: the same as everybody's. */
@Component(service = DemoServices.class)
public record DemoServices(
    Organisations organisations,
    Accounts accounts,
    Persons persons,
    Networks networks,
    Representatives representatives,
    Children children,
    Consents consents,
    PersonLinks links,
    OwnLogins ownLogins,
    OwnSessions ownSessions,
    Plans plans,
    PlanRecords planRecords,
    Sips sips,
    PersonMeetings personMeetings,
    SharedDecisions sharedDecisions,
    Discharges discharges,
    Contacts contacts,
    Admissions admissions,
    Meetings meetings,
    Tasks tasks,
    SamordnaClock clock) {

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public DemoServices(
      @Reference Organisations organisations,
      @Reference Accounts accounts,
      @Reference Persons persons,
      @Reference Networks networks,
      @Reference Representatives representatives,
      @Reference Children children,
      @Reference Consents consents,
      @Reference PersonLinks links,
      @Reference OwnLogins ownLogins,
      @Reference OwnSessions ownSessions,
      @Reference Plans plans,
      @Reference PlanRecords planRecords,
      @Reference Sips sips,
      @Reference PersonMeetings personMeetings,
      @Reference SharedDecisions sharedDecisions,
      @Reference Discharges discharges,
      @Reference Contacts contacts,
      @Reference Admissions admissions,
      @Reference Meetings meetings,
      @Reference Tasks tasks,
      @Reference SamordnaClock clock) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.persons = persons;
    this.networks = networks;
    this.representatives = representatives;
    this.children = children;
    this.consents = consents;
    this.links = links;
    this.ownLogins = ownLogins;
    this.ownSessions = ownSessions;
    this.plans = plans;
    this.planRecords = planRecords;
    this.sips = sips;
    this.personMeetings = personMeetings;
    this.sharedDecisions = sharedDecisions;
    this.discharges = discharges;
    this.contacts = contacts;
    this.admissions = admissions;
    this.meetings = meetings;
    this.tasks = tasks;
    this.clock = clock;
  }
}
