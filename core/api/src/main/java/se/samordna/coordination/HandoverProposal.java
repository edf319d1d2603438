package se.samordna.coordination;

import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Text;

/**
 * Who could take over a coordinator's persons from a day on: the best way to share them within the
 * limits. In each model by itself, and in this order, it leaves the fewest persons without anybody
 * and never brings a colleague above a hard limit; has the least load above the soft limits, then
 * above the targets; gives the most persons whom they wish for, then somebody who coordinates them
 * or has done so, then somebody who has met them in 90 days, with the most such contacts; and is
 * the most even for each full-time post. Whoever is not active yet is shared after those who are,
 * since they count in no caseload. A protected person goes to the named alone.
 *
 * @param day how the team, the posts and the limits are on this day
 * @param best whether it is known that no other way is better; where weights differ much the search
 *     may end before that is known, and of a way that the caller chose it is not asked
 * @param moves one for each who gets another coordinator, in the order of the rows
 * @param left those for whom nobody has room, with why and what would help; empty for a way that
 *     the caller chose
 * @param comes what it comes to on the day, for the one who leaves and for each receiver
 * @param wanted the same to hand over by: send it with a reason, changed or as it is
 */
public record HandoverProposal(
    Id<Unit> unit,
    Id<Staff> from,
    LocalDate day,
    boolean best,
    List<Move> moves,
    List<Left> left,
    CaseloadHandover comes,
    WantedHandover wanted) {
  public HandoverProposal {
    moves = List.copyOf(moves);
    left = List.copyOf(left);
  }

  /**
   * One enrolment that goes to somebody else.
   *
   * @param why what speaks for them and what it does to their caseload, after the moves before
   */
  public record Move(
      Id<Enrolment> enrolment,
      Id<Person> person,
      String personName,
      Id<Staff> to,
      String toName,
      Text why) {}

  /** Why somebody stays, and what would help. */
  public record Left(
      Id<Enrolment> enrolment,
      Id<Person> person,
      String personName,
      Reason reason,
      Text why,
      Text helps) {}

  /** Why nobody can take over. */
  public enum Reason {
    /** Nobody else who carries persons is at work on the day and stays. */
    NOBODY_AT_WORK,
    /** The person is protected, and nobody who is named for them can take over. */
    NOBODY_NAMED,
    /** Everybody would come above a limit that can't be gone over. */
    NO_ROOM
  }
}
