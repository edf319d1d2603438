package se.samordna.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;

/**
 * An audit row as the database keeps it: what is authenticated, value by value. Read back it may be
 * anything that somebody has put there, so nothing in it is trusted before {@link #macBy}.
 */
record StoredRow(
    long seq,
    int form,
    int keyNo,
    Instant at,
    @Nullable UUID provider,
    @Nullable UUID unit,
    @Nullable UUID staff,
    @Nullable UUID account,
    @Nullable String role,
    @Nullable UUID assignment,
    String operator,
    String channel,
    String session,
    String action,
    String objectKind,
    @Nullable UUID object,
    @Nullable String ground,
    @Nullable UUID consent,
    String outcome,
    @Nullable String code,
    @Nullable String device,
    List<UUID> persons) {
  /** How rows are authenticated now; those of the first releases, without a device, are form 1. */
  static final int FORM = 2;

  static StoredRow of(long seq, int form, int keyNo, AuditRow row) {
    AuditActor who = row.who();
    return new StoredRow(
        seq,
        form,
        keyNo,
        row.at(),
        value(who.provider()),
        value(who.unit()),
        value(who.staff()),
        value(who.account()),
        name(who.role()),
        value(who.assignment()),
        who.operator(),
        who.channel().name(),
        who.session(),
        row.action().name(),
        row.objectKind(),
        row.object(),
        name(row.ground()),
        row.consent(),
        row.outcome().name(),
        row.code() == null ? null : row.code().id(),
        form == 1 || who.device().isEmpty() ? null : who.device(),
        row.persons().stream().map(Id::value).toList());
  }

  /** The same row with its persons. */
  StoredRow naming(List<UUID> named) {
    return new StoredRow(
        seq,
        form,
        keyNo,
        at,
        provider,
        unit,
        staff,
        account,
        role,
        assignment,
        operator,
        channel,
        session,
        action,
        objectKind,
        object,
        ground,
        consent,
        outcome,
        code,
        device,
        named);
  }

  /**
   * What the row is found by: the one person it is about, or the list of several. A list's name is
   * made of its provider and its persons in their order, so that the same list has the same name.
   */
  @Nullable UUID subject() {
    if (persons.size() < 2) {
      return persons.isEmpty() ? null : persons.get(0);
    }
    return Sha256.name(new Canonical("audit-list/1").id(provider).ids(persons).toBytes());
  }

  /**
   * The row's authentication code under a key. The form is part of it, so that no row passes for
   * one of another form; a row of form 1 that has a device was given it afterwards.
   */
  byte[] macBy(AuditKeys keys) {
    Canonical values = values();
    return keys.mac(keyNo, (form > 1 || device != null ? values.text(device) : values).toBytes());
  }

  private Canonical values() {
    return new Canonical("audit-row/" + form)
        .number(seq)
        .number(keyNo)
        .instant(at)
        .id(provider)
        .id(unit)
        .id(staff)
        .id(account)
        .text(role)
        .id(assignment)
        .text(operator)
        .text(channel)
        .text(session)
        .text(action)
        .text(objectKind)
        .id(object)
        .text(ground)
        .id(consent)
        .text(outcome)
        .text(code)
        .ids(persons);
  }

  private static @Nullable UUID value(@Nullable Id<?> id) {
    return id == null ? null : id.value();
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}
