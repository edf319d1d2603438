package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.BoardStore.NewReason;
import se.samordna.enrolment.BoardEntry;
import se.samordna.organisation.Provider;
import se.samordna.text.Days;

/** Why somebody is on the board: reasons, each with its review and its end. */
final class ReasonRows {
  private final Handle handle;
  private final Id<Provider> provider;
  private final Id<BoardEntry> entry;

  ReasonRows(Handle handle, Id<Provider> provider, Id<BoardEntry> entry) {
    this.handle = handle;
    this.provider = provider;
    this.entry = entry;
  }

  /** Adds a reason, or moves the review date of one that is in force. */
  void add(NewReason reason) {
    endPassed(reason.from());
    int moved =
        handle.execute(
            """
            update board_reason set review_on = ?, ends_on = ?,
              detail = coalesce(nullif(cast(? as varchar), ''), detail)
            where provider = ? and entry = ? and code = ? and ended_at is null
            """,
            reason.reviewOn(),
            reason.endsOn(),
            reason.detail(),
            provider,
            entry,
            reason.code());
    if (moved == 0) {
      insert(reason);
    }
  }

  private void insert(NewReason reason) {
    handle
        .createUpdate(
            """
            insert into board_reason (entry, ord, provider, code, label_sv, label_en, detail,
              begun_at, review_on, ends_on, ended_at)
            select cast(:entry as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:code as varchar), cast(:sv as varchar), cast(:en as varchar),
              cast(:detail as varchar), cast(:begun as timestamp with time zone),
              cast(:review as date), cast(:ends as date), cast(null as timestamp with time zone)
            from board_reason where entry = :entry
            """)
        .bind("entry", entry)
        .bind("provider", provider)
        .bind("code", reason.code())
        .bind("sv", reason.label().sv())
        .bind("en", reason.label().en())
        .bind("detail", reason.detail())
        .bind("begun", reason.from())
        .bind("review", reason.reviewOn())
        .bind("ends", reason.endsOn())
        .execute();
  }

  /** Writes down that reasons ended by themselves, on the day they did, before others change. */
  private void endPassed(Instant at) {
    List<LocalDate> days =
        handle
            .createQuery(
                """
                select distinct ends_on from board_reason
                where provider = :provider and entry = :entry and ended_at is null
                  and ends_on <= :day
                """)
            .bind("provider", provider)
            .bind("entry", entry)
            .bind("day", Days.of(at))
            .mapTo(LocalDate.class)
            .list();
    for (LocalDate day : days) {
      handle.execute(
          """
          update board_reason set ended_at = ?
          where provider = ? and entry = ? and ended_at is null and ends_on = ?
          """,
          Days.start(day),
          provider,
          entry,
          day);
    }
  }

  /** Ends a reason in force; does nothing when none of the code is. */
  void end(String code, Instant at) {
    endPassed(at);
    handle.execute(
        """
        update board_reason set ended_at = ?
        where provider = ? and entry = ? and code = ? and ended_at is null
        """,
        at,
        provider,
        entry,
        code);
  }

  /** Ends every reason in force. */
  void endAll(Instant at) {
    endPassed(at);
    handle.execute(
        "update board_reason set ended_at = ? where provider = ? and entry = ? and ended_at is null",
        at,
        provider,
        entry);
  }

  /** Moves the review date of the reasons in force, or of the one of the code. */
  void review(@Nullable String code, LocalDate on) {
    String all = "update board_reason set review_on = ? where provider = ? and entry = ?";
    if (code == null) {
      handle.execute(all + " and ended_at is null", on, provider, entry);
    } else {
      handle.execute(all + " and ended_at is null and code = ?", on, provider, entry, code);
    }
  }
}
