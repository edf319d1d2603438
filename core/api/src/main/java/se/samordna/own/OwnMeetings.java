package se.samordna.own;

import java.util.List;

/**
 * The meetings about a person, as the person reads them.
 *
 * @param meetings the latest first, at most 50
 * @param notShown what is left out of meetings and SIPs, since when and by which law
 */
public record OwnMeetings(List<OwnMeeting> meetings, List<OwnFile.NotShown> notShown) {
  public OwnMeetings {
    meetings = List.copyOf(meetings);
    notShown = List.copyOf(notShown);
  }
}
