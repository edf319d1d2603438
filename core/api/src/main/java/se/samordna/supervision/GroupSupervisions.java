package se.samordna.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.meeting.Meeting;
import se.samordna.person.Person;

/**
 * Group supervision in six steps (sources.md, Strengths), in a team's meeting of the type {@code
 * GROUP_SUPERVISION}: one or two persons each time, twenty minutes each or more. Colleagues of one
 * provider alone are told of a person; whoever has said no, or is protected, is told of without a
 * name, and then nobody but the one who presents sees who it is. When the meeting closes, what was
 * said stands in the person's record. Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface GroupSupervisions {
  /** The task of the next step, which whoever presented has. */
  String NEXT_STEP_TASK = "supervision-next-step";

  /** A session, with what is left to follow up. */
  SupervisionSession session(Caller caller, Id<Meeting> meeting);

  /**
   * Begins to tell of a person in the session that is going on; the caller is there and presents.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4290} when two have been presented, {@code
   *     CM-4291} by name when the person is protected, {@code CM-4292} by name when there are
   *     guests, {@code CM-4293} by name when the person has said no since, {@code CM-4294} when the
   *     caller is not there
   */
  Presented present(Caller caller, Id<Meeting> meeting, Id<Person> person, Presenting how);

  /**
   * Keeps what is said, and goes on to the next step or stays; whoever presents writes.
   *
   * @param step where the group is then: the step that is stored or the one after
   * @throws se.samordna.refusal.Refusal {@code CM-4295} when a step would be left out, {@code
   *     CM-4296} when somebody else presents
   */
  Presented write(
      Caller caller,
      Id<Meeting> meeting,
      Id<Person> person,
      int revision,
      SixSteps words,
      SupervisionStep step);

  /**
   * Tells how it went, which becomes a note in the person's record and ends the task. Whoever
   * presented tells it, and so may whoever stands in for them, coordinates the person or has got
   * the task. While the presenter is away, or works at the unit no more, the unit's team leaders
   * may, too, and whoever was at that supervision, of somebody who was told of by name and is not
   * protected.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-6087} when it is another's to tell
   */
  Presented followUp(
      Caller caller, Id<Meeting> meeting, Id<Person> person, int revision, String how);

  /**
   * How a person is told of.
   *
   * @param byName with name and strengths sheet
   * @param toldOn when the person was told of the supervision; needed by name
   * @param saysNo whether the person does not want it by name, which holds until they are told anew
   */
  record Presenting(boolean byName, @Nullable LocalDate toldOn, boolean saysNo) {}
}
