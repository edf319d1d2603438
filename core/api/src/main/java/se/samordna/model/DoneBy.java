package se.samordna.model;

import java.util.Set;
import se.samordna.contact.Contact;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.rule.ActorRole;

/**
 * Which record of a person fulfils an activity, so that its open task is done: any of these, made
 * by the right people. What nothing here fulfils is ended by hand.
 *
 * @param contacts contacts with the person in one of these ways, who was reached; about the person,
 *     any
 * @param meetings meetings about the person of one of these types, when they close
 * @param plans what was done with the person's plan or crisis plan
 * @param form the url of a form that is completed, empty for none; together with another record it
 *     has been completed since the activity began
 * @param roles somebody who took part is one of these to the enrolment; empty for anybody
 * @param professions somebody who took part has one of these at the enrolment's unit; empty for any
 */
public record DoneBy(
    Set<Contact.Kind> contacts,
    Set<MeetingType> meetings,
    Set<PlanRecord> plans,
    String form,
    Set<ActorRole> roles,
    Set<Profession> professions) {
  /** By hand alone. */
  public static final DoneBy HAND =
      new DoneBy(Set.of(), Set.of(), Set.of(), "", Set.of(), Set.of());

  public DoneBy {
    contacts = Set.copyOf(contacts);
    meetings = Set.copyOf(meetings);
    plans = Set.copyOf(plans);
    roles = Set.copyOf(roles);
    professions = Set.copyOf(professions);
  }

  /** Whether something else than the form fulfils it. */
  public boolean asksForMoreThanForm() {
    return !contacts.isEmpty() || !meetings.isEmpty() || !plans.isEmpty();
  }

  /** What is done with a plan. */
  public enum PlanRecord {
    /** A version of the umbrella plan is adopted. */
    PLAN_ADOPTED,
    /** A goal of the umbrella plan is evaluated. */
    PLAN_EVALUATED,
    CRISIS_PLAN_WRITTEN,
    CRISIS_PLAN_EVALUATED
  }
}
