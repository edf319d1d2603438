package se.samordna.web.page;

import java.util.List;
import java.util.stream.Stream;
import se.samordna.enrolment.BoardEntry;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;

/** Whom a board meeting that is on has not spoken of yet. */
final class MeetingLeft {
  private final Site site;
  private final Visit visit;

  MeetingLeft(Site site, Visit visit) {
    this.site = site;
    this.visit = visit;
  }

  List<String> names(Meeting meeting) {
    return left(meeting).map(BoardEntry::personName).toList();
  }

  boolean isAnybody(Meeting meeting) {
    return left(meeting).findAny().isPresent();
  }

  private Stream<BoardEntry> left(Meeting meeting) {
    return meeting.type() == MeetingType.BOARD && meeting.isOpen()
        ? site.boards().of(visit.caller(), meeting.unit()).columns().stream()
            .flatMap(column -> column.entries().stream())
            .filter(entry -> !meeting.hasPassed(entry.person()))
        : Stream.empty();
  }
}
