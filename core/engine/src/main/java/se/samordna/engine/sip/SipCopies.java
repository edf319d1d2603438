package se.samordna.engine.sip;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.consent.Consent;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.engine.access.Access;
import se.samordna.engine.link.LinkedRecord;
import se.samordna.engine.sip.SipRecipients.Leaving;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipVersion;
import se.samordna.sip.SipVersion.Copy;
import se.samordna.sip.SipVersion.Standing;
import se.samordna.sip.SipVersion.Way;
import se.samordna.sip.Sips.NewHandOver;
import se.samordna.text.Days;

/**
 * The principals' copies of a version: each in its own record, with the common number and the sum.
 * Whatever leaves the provider stands among what was disclosed of the person.
 */
final class SipCopies {
  private SipCopies() {}

  /** Lays a copy of a new version into each linked record that the person's consents open. */
  static void layIn(Access access, Sip sip, SipVersion version) {
    SipRecipients recipients = SipRecipients.of(access);
    for (Copy copy : version.copies()) {
      SipParty party = sip.party(copy.party()).orElse(null);
      if (party != null && !copy.own()) {
        Leaving leaving = recipients.leaving(party, version.content(), null);
        if (leaving.way() == Way.LINKED_RECORD && recipients.mayLeave(leaving)) {
          give(access, sip, version, copy, leaving, access.today(), "");
        }
      }
    }
  }

  /** Gives a principal the copy that it waits for. */
  static void handOver(Access access, Sip sip, SipVersion version, Copy copy, NewHandOver wanted) {
    SipRecipients recipients = SipRecipients.of(access);
    SipParty party = sip.party(copy.party()).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Leaving leaving = recipients.leaving(party, version.content(), wanted.touches());
    if (leaving.way() == Way.TO_GO_THROUGH) {
      throw Refusal.at("/touches", Code.SIP_COPY_TO_GO_THROUGH);
    }
    Consent consent = leaving.consent();
    if (leaving.way() == Way.NO_CONSENT || consent == null || !recipients.mayLeave(leaving)) {
      throw recipients.refusal(leaving);
    }
    access.restsOn(consent.id());
    if (leaving.into() == null && wanted.how().isEmpty()) {
      throw Refusal.at("/how", Code.FIELD_MISSING);
    }
    LocalDate day = leaving.into() == null ? wanted.day() : access.today();
    give(access, sip, version, copy, leaving, day, wanted.how());
  }

  private static void give(
      Access access,
      Sip sip,
      SipVersion version,
      Copy copy,
      Leaving leaving,
      LocalDate day,
      String how) {
    LinkedRecord into = leaving.into();
    Way way = into == null ? Way.HANDED_OVER : Way.LINKED_RECORD;
    Consent consent = leaving.consent();
    access
        .tx()
        .sips()
        .handOver(
            access.provider(),
            sip.id(),
            version.number(),
            new Copy(copy.party(), false, copy.sha256(), day, how, way),
            access.caller().staff(),
            consent == null ? null : consent.id().value());
    access.tx().consents().add(access.provider(), disclosure(access, version, leaving));
    if (into != null) {
      access
          .tx()
          .sipCopies()
          .add(into.provider(), received(access, sip, version, copy.party(), into));
      into.note(access, Action.SIP_ADOPT);
      SipTasks.received(access, into);
    }
  }

  private static Disclosure disclosure(Access access, SipVersion version, Leaving leaving) {
    Consent consent = leaving.consent();
    return new Disclosure(
        Id.next(),
        access.person(),
        leaving.recipient(),
        Purpose.JOINT_PLAN,
        leaving.categories(),
        "SIP, version " + version.number(),
        Disclosure.Way.COPY,
        Ground.CONSENT,
        consent == null ? null : consent.id(),
        null,
        "",
        access.caller().staff(),
        access.now());
  }

  /** What is laid there: what the sum is taken of, and nothing that points back here. */
  private static ReceivedSip received(
      Access access, Sip sip, SipVersion version, Id<SipParty> own, LinkedRecord into) {
    Map<UUID, Id<SipParty>> there = new HashMap<>();
    List<SipParty> principals =
        version.parties().stream()
            .filter(party -> party.kind().isPrincipal())
            .map(
                party ->
                    new SipParty(
                        there.computeIfAbsent(party.id().value(), id -> Id.next()),
                        party.kind(),
                        party.name(),
                        "",
                        party.id().equals(own),
                        null,
                        null))
            .toList();
    return new ReceivedSip(
        Id.next(),
        into.person(),
        access.provider(),
        "",
        sip.commonId(),
        version.number(),
        content(version.content(), there),
        principals,
        version.standings().stream()
            .map(one -> new Standing(at(there, one.party()), one.confirmBy(), one.confirmed()))
            .toList(),
        version.sha256(),
        true,
        Days.of(version.adoptedAt()),
        access.now(),
        null);
  }

  private static Id<SipParty> at(Map<UUID, Id<SipParty>> there, Id<SipParty> party) {
    return there.computeIfAbsent(party.value(), id -> Id.next());
  }

  private static SipContent content(SipContent content, Map<UUID, Id<SipParty>> there) {
    return new SipContent(
        content.important(),
        content.goals(),
        content.interventions().stream()
            .map(
                one ->
                    new SipIntervention(
                        one.what(), mapped(there, one.party()), one.unit(), one.person(), one.by()))
            .toList(),
        content.others(),
        content.noOthers(),
        new SipMain(
            mapped(there, content.main().party()), content.main().person(), content.main().phone()),
        content.followUp(),
        content.crisis());
  }

  private static @Nullable Id<SipParty> mapped(
      Map<UUID, Id<SipParty>> there, @Nullable Id<SipParty> party) {
    return party == null ? null : at(there, party);
  }

  /** The SIP with what each copy of the version in force waits for; nothing where none waits. */
  static Sip read(Access access, Sip sip) {
    SipVersion version = sip.current().orElse(null);
    if (version == null || version.copies().stream().allMatch(copy -> copy.way().isThere())) {
      return sip;
    }
    SipRecipients recipients = SipRecipients.of(access);
    List<Copy> copies =
        version.copies().stream().map(copy -> read(recipients, sip, version, copy)).toList();
    List<SipVersion> versions =
        sip.versions().stream()
            .map(one -> one.number() == version.number() ? one.withCopies(copies) : one)
            .toList();
    return sip.withVersions(versions);
  }

  private static Copy read(SipRecipients recipients, Sip sip, SipVersion version, Copy copy) {
    SipParty party = sip.party(copy.party()).orElse(null);
    if (copy.way().isThere() || party == null) {
      return copy;
    }
    Way way = recipients.leaving(party, version.content(), null).way();
    return copy.waitingFor(way == Way.LINKED_RECORD ? Way.TO_HAND_OVER : way);
  }

  /** The copies in the person's own record, held against their sums. */
  static List<ReceivedSip> received(Access access) {
    return access.tx().sipCopies().of(access.provider(), access.person()).stream()
        .map(SipCopies::checked)
        .toList();
  }

  private static ReceivedSip checked(ReceivedSip kept) {
    String sum =
        SipCanonical.sha256(kept.commonId(), kept.number(), kept.content(), kept.parties());
    return new ReceivedSip(
        kept.id(),
        kept.person(),
        kept.from(),
        kept.fromName(),
        kept.commonId(),
        kept.number(),
        kept.content(),
        kept.parties(),
        kept.standings(),
        kept.sha256(),
        sum.equals(kept.sha256()),
        kept.adoptedOn(),
        kept.receivedAt(),
        kept.withdrawnOn());
  }
}
