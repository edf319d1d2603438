package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.SipStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipCorrection;
import se.samordna.sip.SipEvaluation;
import se.samordna.sip.SipInterval;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.SipVersion;

/** SIPs as rows, what they say as documents. */
final class SipTable implements SipStore {
  private final Handle handle;

  SipTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Sip> sip) {
    return Owners.of(handle, "sip", provider, sip);
  }

  @Override
  public List<Kept> of(Id<Provider> provider, Id<Person> person) {
    List<Kept> bare =
        handle
            .createQuery(
                """
                select id, person, common_id, revision, state, seen_by, seen_on, why, draft,
                  no_sip_reason, no_sip_words, created_at, consent
                from sip where provider = ? and person = ? order by created_at desc, id
                """)
            .bind(0, provider)
            .bind(1, person)
            .map((row, context) -> new Kept(bare(row), row.getObject(13, UUID.class)))
            .list();
    if (bare.isEmpty()) {
      return bare;
    }
    SipRows rows =
        new SipRows(handle, provider, bare.stream().map(kept -> kept.sip().id()).toList());
    Whole whole =
        new Whole(
            rows.parties(),
            rows.meetings(),
            rows.versions(),
            rows.evaluations(),
            rows.corrections(),
            rows.history());
    return bare.stream().map(kept -> new Kept(whole.of(kept.sip()), kept.consent())).toList();
  }

  private static Sip bare(ResultSet row) throws SQLException {
    String reason = row.getString(10);
    return new Sip(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.<Sip>id(row, 3).toString(),
        row.getInt(4),
        SipState.valueOf(row.getString(5)),
        new SipNeed(
            SipNeed.SeenBy.valueOf(row.getString(6)),
            row.getObject(7, LocalDate.class),
            row.getString(8)),
        SipJson.content(row.getString(9)),
        reason == null ? null : new NoSip(NoSip.Reason.valueOf(reason), row.getString(11)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Sql.required(row, 12));
  }

  @Override
  public void add(Id<Provider> provider, Sip sip, @Nullable Id<Staff> by) {
    handle.execute(
        "insert into sip (id, provider, person, common_id, revision, state, seen_by, seen_on, why,"
            + " draft, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        sip.id(),
        provider,
        sip.person(),
        UUID.fromString(sip.commonId()),
        sip.revision(),
        sip.state().name(),
        sip.need().seenBy().name(),
        sip.need().seenOn(),
        sip.need().why(),
        SipJson.write(sip.draft()),
        sip.createdAt());
    begin(provider, sip.id(), sip.state(), sip.createdAt(), by);
    parties(provider, sip.id(), sip.parties(), sip.createdAt());
  }

  @Override
  public boolean revise(Id<Provider> provider, Id<Sip> sip, int revision) {
    return handle.execute(
            "update sip set revision = revision + 1 where provider = ? and id = ?"
                + " and revision = ?",
            provider,
            sip,
            revision)
        == 1;
  }

  @Override
  public void move(
      Id<Provider> provider, Id<Sip> sip, SipState to, Instant at, @Nullable Id<Staff> by) {
    handle.execute(
        "update sip set state = ? where provider = ? and id = ?", to.name(), provider, sip);
    handle.execute(
        "update sip_state set ended_at = ? where provider = ? and sip = ? and ended_at is null",
        at,
        provider,
        sip);
    begin(provider, sip, to, at, by);
  }

  private void begin(
      Id<Provider> provider, Id<Sip> sip, SipState state, Instant at, @Nullable Id<Staff> by) {
    handle.execute(
        "insert into sip_state (sip, ord, provider, state, begun_at, recorded_by)"
            + " select ?, count(*) + 1, ?, ?, ?, ? from sip_state where sip = ?",
        sip,
        provider,
        state.name(),
        at,
        by,
        sip);
  }

  @Override
  public void noSip(Id<Provider> provider, Id<Sip> sip, NoSip why) {
    handle.execute(
        "update sip set no_sip_reason = ?, no_sip_words = ? where provider = ? and id = ?",
        why.reason().name(),
        why.words(),
        provider,
        sip);
  }

  @Override
  public void restOn(Id<Provider> provider, Id<Sip> sip, UUID consent) {
    handle.execute(
        "update sip set consent = ? where provider = ? and id = ?", consent, provider, sip);
  }

  @Override
  public void save(Id<Provider> provider, Id<Sip> sip, SipContent draft) {
    handle.execute(
        "update sip set draft = ? where provider = ? and id = ?",
        SipJson.write(draft),
        provider,
        sip);
  }

  @Override
  public void parties(Id<Provider> provider, Id<Sip> sip, List<SipParty> parties, Instant at) {
    List<UUID> kept =
        handle
            .createQuery(
                "select id from sip_party where provider = ? and sip = ? and ended_at is null")
            .bind(0, provider)
            .bind(1, sip)
            .mapTo(UUID.class)
            .list();
    Set<UUID> gone = new HashSet<>(kept);
    for (int i = 0; i < parties.size(); i++) {
      SipParty party = parties.get(i);
      if (gone.remove(party.id().value())) {
        handle.execute(
            "update sip_party set ord = ?, kind = ?, name = ?, contact = ?, to_provider = ?,"
                + " member = ? where provider = ? and id = ?",
            i,
            party.kind().name(),
            party.name(),
            party.contact(),
            party.provider(),
            party.member(),
            provider,
            party.id());
      } else {
        handle.execute(
            "insert into sip_party (id, provider, sip, ord, kind, name, contact, own, to_provider,"
                + " member, begun_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            party.id(),
            provider,
            sip,
            i,
            party.kind().name(),
            party.name(),
            party.contact(),
            party.own(),
            party.provider(),
            party.member(),
            at);
      }
    }
    for (UUID one : gone) {
      handle.execute(
          "update sip_party set ended_at = ? where provider = ? and id = ?", at, provider, one);
    }
  }

  @Override
  public void add(Id<Provider> provider, Id<Sip> sip, SipMeeting meeting) {
    handle.execute(
        "insert into sip_meeting (sip, number, provider, on_day, place, called, called_at,"
            + " called_by, meeting) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        sip,
        meeting.number(),
        provider,
        meeting.day(),
        meeting.place(),
        Json.write(
            meeting.called().stream()
                .filter(one -> one.invitee() == null)
                .map(one -> one.party().toString())
                .sorted()
                .toList()),
        meeting.calledAt(),
        meeting.calledBy(),
        meeting.meeting());
    for (int i = 0; i < meeting.called().size() && meeting.meeting() != null; i++) {
      handle.execute(
          "insert into sip_invitee (invitee, provider, sip, number, ord, party)"
              + " values (?, ?, ?, ?, ?, ?)",
          meeting.called().get(i).invitee(),
          provider,
          sip,
          meeting.number(),
          i,
          meeting.called().get(i).party());
    }
  }

  @Override
  public void hold(Id<Provider> provider, Id<Sip> sip, SipMeeting meeting, SipMeeting.Held held) {
    SipMeeting.Choice choice = held.choice();
    boolean keptThere = meeting.meeting() != null;
    handle.execute(
        "update sip_meeting set held_on = ?, persons_part = ?, why = ?, choice = ?, held_by = ?,"
            + " held_at = ? where provider = ? and sip = ? and number = ?",
        held.on(),
        keptThere ? null : held.person().name(),
        keptThere ? null : held.why(),
        choice == null ? null : choice.name(),
        keptThere ? null : held.recordedBy(),
        keptThere ? null : held.recordedAt(),
        provider,
        sip,
        meeting.number());
    for (int i = 0; i < held.attendance().size() && !keptThere; i++) {
      handle.execute(
          "insert into sip_attendance (sip, number, ord, provider, party, how)"
              + " values (?, ?, ?, ?, ?, ?)",
          sip,
          meeting.number(),
          i,
          provider,
          held.attendance().get(i).party(),
          held.attendance().get(i).how().name());
    }
  }

  @Override
  public void add(Id<Provider> provider, Id<Sip> sip, SipVersion version) {
    handle.execute(
        "insert into sip_version (sip, number, provider, content, parties, sha256, adopted_at,"
            + " adopted_by, at_discharge) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        sip,
        version.number(),
        provider,
        SipJson.write(version.content()),
        SipJson.parties(version.parties()),
        version.sha256(),
        version.adoptedAt(),
        version.adoptedBy(),
        version.atDischarge());
    for (int i = 0; i < version.copies().size(); i++) {
      SipVersion.Copy copy = version.copies().get(i);
      handle.execute(
          "insert into sip_copy (sip, number, ord, provider, party, own, sha256, confirm_by,"
              + " handed_on, handed_how) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          sip,
          version.number(),
          i,
          provider,
          copy.party(),
          copy.own(),
          copy.sha256(),
          version.standings().get(i).confirmBy(),
          copy.handedOn(),
          copy.how());
    }
  }

  @Override
  public void confirm(
      Id<Provider> provider,
      Id<Sip> sip,
      int version,
      Id<SipParty> party,
      SipVersion.Confirmation confirmation) {
    handle.execute(
        "update sip_copy set confirmed_on = ?, confirmed_name = ?, confirmed_by = ?,"
            + " confirmed_at = ? where provider = ? and sip = ? and number = ? and party = ?",
        confirmation.day(),
        confirmation.by(),
        confirmation.recordedBy(),
        confirmation.recordedAt(),
        provider,
        sip,
        version,
        party);
  }

  @Override
  public void handOver(
      Id<Provider> provider,
      Id<Sip> sip,
      int version,
      SipVersion.Copy copy,
      Id<Staff> by,
      @Nullable UUID consent) {
    handle.execute(
        "update sip_copy set handed_on = ?, handed_how = ?, handed_by = ?, in_record = ?,"
            + " consent = ? where provider = ? and sip = ? and number = ? and party = ?",
        copy.handedOn(),
        copy.how(),
        by,
        copy.way() == SipVersion.Way.LINKED_RECORD,
        consent,
        provider,
        sip,
        version,
        copy.party());
  }

  @Override
  public void add(Id<Provider> provider, Id<Person> person, Id<Sip> sip, SipCorrection note) {
    SaidRows.bind(
            handle
                .createUpdate(
                    """
                    insert into sip_correction (id, provider, person, sip, version, words,
                      recorded_by, recorded_at, said_by, said_through, said_on, said_how)
                    values (:id, :provider, :person, :sip, :version, :words, :recordedBy,
                      :recordedAt, :saidBy, :through, :saidOn, :how)
                    """)
                .bind("id", note.id())
                .bind("provider", provider)
                .bind("person", person)
                .bind("sip", sip)
                .bind("version", note.version())
                .bind("words", note.words())
                .bind("recordedBy", note.recordedBy())
                .bind("recordedAt", note.recordedAt()),
            note.said())
        .execute();
  }

  @Override
  public void add(Id<Provider> provider, Id<Sip> sip, SipEvaluation evaluation) {
    handle.execute(
        "insert into sip_evaluation (sip, ord, provider, version, on_day, helped, persons_view,"
            + " staffs_view, recorded_by, recorded_at)"
            + " select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ? from sip_evaluation where sip = ?",
        sip,
        provider,
        evaluation.version(),
        evaluation.day(),
        evaluation.helped(),
        evaluation.personsView(),
        evaluation.staffsView(),
        evaluation.recordedBy(),
        evaluation.recordedAt(),
        sip);
  }

  @Override
  public List<Counted> counts(
      Id<Provider> provider, Id<Unit> unit, Instant since, LocalDate today) {
    return SipCountRows.of(handle, provider, unit, since, today);
  }

  /** What belongs to the SIPs that were read. */
  private record Whole(
      Map<Id<Sip>, List<SipParty>> parties,
      Map<Id<Sip>, List<SipMeeting>> meetings,
      Map<Id<Sip>, List<SipVersion>> versions,
      Map<Id<Sip>, List<SipEvaluation>> evaluations,
      Map<Id<Sip>, List<SipCorrection>> corrections,
      Map<Id<Sip>, List<SipInterval>> history) {
    Sip of(Sip bare) {
      return new Sip(
          bare.id(),
          bare.person(),
          bare.commonId(),
          bare.revision(),
          bare.state(),
          bare.need(),
          bare.draft(),
          bare.noSip(),
          of(parties, bare),
          List.of(),
          of(meetings, bare),
          of(versions, bare),
          of(evaluations, bare),
          of(corrections, bare),
          of(history, bare),
          bare.createdAt());
    }

    private static <T> List<T> of(Map<Id<Sip>, List<T>> rows, Sip sip) {
      return rows.getOrDefault(sip.id(), List.of());
    }
  }
}
