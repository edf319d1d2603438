package se.samordna.engine.own;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.ReadAbout;
import se.samordna.contact.ContactPath;
import se.samordna.engine.access.Access;
import se.samordna.engine.audit.LogInWords;
import se.samordna.engine.network.MemberMoves;
import se.samordna.engine.person.Identifiers;
import se.samordna.network.Correction;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnBlocks;
import se.samordna.own.OwnFile;
import se.samordna.own.OwnFile.Member;
import se.samordna.own.OwnFile.Start;
import se.samordna.own.OwnNote;
import se.samordna.own.Self;

/** What one access of a person's reads about themselves, page by page or all at once. */
record Reading(Access access, Self self, Identifiers identifiers, Shown shown, HiddenWords words) {

  static Reading of(Access access, Self self, Identifiers identifiers) {
    return new Reading(access, self, identifiers, Shown.of(access), HiddenWords.of(access));
  }

  PlanReading plans() {
    return new PlanReading(access, shown, words);
  }

  DecisionReading decisions() {
    return new DecisionReading(access, shown, words);
  }

  /** The word that something is wrong, as the person reads it. */
  static OwnNote own(Correction note) {
    return new OwnNote(note.words(), note.recordedAt(), note.recordedBy() == null);
  }

  MeetingReading meetings() {
    return new MeetingReading(access, shown, words);
  }

  ContactReading contacts() {
    return new ContactReading(access, shown, words);
  }

  ConsentReading consents() {
    return new ConsentReading(access, shown, words);
  }

  MandateReading mandates() {
    return new MandateReading(access, words);
  }

  OwnBlocks blocks() {
    return new BlockReading(access).blocks();
  }

  Start start() {
    List<ContactPath> paths =
        access
            .tx()
            .contacts()
            .paths(access.provider(), List.of(access.person()))
            .getOrDefault(access.person(), List.of());
    return new Start(
        self.name(),
        access.tx().organisations().provider(access.provider()).map(Provider::name).orElse(""),
        access
            .tx()
            .organisations()
            .unit(access.provider(), access.unit())
            .map(Unit::name)
            .orElse(""),
        paths.stream()
            .map(
                one ->
                    new ContactPath(
                        one.id(),
                        words.in(one.who()),
                        one.channel(),
                        one.hours(),
                        one.afterHours()))
            .toList(),
        access.tx().ombuds().areAt(access.provider()),
        shown.told());
  }

  List<Member> network() {
    return MemberMoves.members(access, identifiers).stream().map(this::own).toList();
  }

  Member own(NetworkMember member) {
    return new Member(
        member.id(),
        member.revision(),
        words.in(member.name()),
        member.relation(),
        words.in(member.relationWords()),
        member.status(),
        member.since(),
        member.scope(),
        member.status().next().contains(MemberStatus.APPROVED_BY_PERSON),
        member.status().next().contains(MemberStatus.REMOVED_BY_PERSON),
        member.status().hasThePersonsYes(),
        member.invitedByPerson());
  }

  /** The whole log, the newest first. */
  private List<ReadAbout> log() {
    List<ReadAbout> all = new ArrayList<>();
    @Nullable PageRequest next = PageRequest.first(Page.MAX_SIZE);
    while (next != null) {
      Page<ReadAbout> page = LogInWords.of(access.tx(), access.provider(), access.person(), next);
      all.addAll(page.rows());
      next = page.next().map(after -> new PageRequest(after, Page.MAX_SIZE)).orElse(null);
    }
    return all;
  }

  OwnFile file() {
    return new OwnFile(
        access.now(),
        start(),
        plans().plans(),
        decisions().decisions(),
        plans().crisis(),
        meetings().sips(),
        meetings().meetings(),
        meetings().personMeetings().meetings(),
        contacts().all(),
        network(),
        mandates().mandates(),
        blocks(),
        consents().consents(),
        log());
  }
}
