package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.audit.AuditFinding;
import se.samordna.store.CrashingStore.Fault;

/**
 * Kills a program in the middle of its writing, with SIGKILL, and counts what it had been promised.
 * The number of kills is {@code samordna.kills}; the long run takes more.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("samordna.kills", 3);
  private static final int ACKNOWLEDGED = 500;

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_is_lost_or_torn_when_the_process_is_killed() throws Exception {
    Set<UUID> acknowledged = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      List<UUID> now = killAfter(ACKNOWLEDGED, Fault.NONE);
      assertThat(now).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
      acknowledged.addAll(now);
      Survey survey = survey(acknowledged);
      assertThat(survey.lost()).as("kill %d: lost", kill).isZero();
      assertThat(survey.torn()).as("kill %d: torn", kill).isZero();
      assertThat(survey.findings()).as("kill %d: audit trail", kill).isEmpty();
    }
  }

  @Test
  void a_store_that_answers_too_early_is_found_out() throws Exception {
    List<UUID> acknowledged = killAfter(Integer.MAX_VALUE, Fault.ANSWERS_EARLY);
    assertThat(survey(new HashSet<>(acknowledged)).lost()).isEqualTo(1);
  }

  @Test
  void a_store_that_writes_the_audit_row_apart_is_found_out() throws Exception {
    List<UUID> acknowledged = killAfter(Integer.MAX_VALUE, Fault.AUDITS_APART);
    assertThat(survey(new HashSet<>(acknowledged)).torn()).isEqualTo(1);
  }

  private record Survey(long lost, long torn, List<AuditFinding> findings) {}

  /** Opens what the killed program left, and compares it with what the program had been told. */
  private Survey survey(Set<UUID> acknowledged) {
    OpenStore store = TestDatabase.h2(folder).open();
    try {
      Anchors anchors = new Anchors(folder.resolve("anchors"));
      List<AuditFinding> findings =
          new SealChain(store, anchors, Clock.systemUTC()).verify().findings();
      return store
          .transactions()
          .readWithHandle(tx -> compare(tx.handle(), acknowledged, findings));
    } finally {
      store.close();
    }
  }

  private static Survey compare(
      Handle handle, Set<UUID> acknowledged, List<AuditFinding> findings) {
    Set<UUID> notes = ids(handle, "select id from note");
    Set<UUID> rows = ids(handle, "select object from audit_row");
    Set<UUID> lost = new HashSet<>(acknowledged);
    lost.removeAll(notes);
    Set<UUID> torn = new HashSet<>(notes);
    torn.removeAll(rows);
    Set<UUID> rowsAlone = new HashSet<>(rows);
    rowsAlone.removeAll(notes);
    return new Survey(lost.size(), torn.size() + rowsAlone.size(), findings);
  }

  private static Set<UUID> ids(Handle handle, String query) {
    return new HashSet<>(handle.createQuery(query).mapTo(UUID.class).list());
  }

  /** Runs the program, kills it when it has told of so many, and returns all it told of. */
  private List<UUID> killAfter(int enough, Fault fault) throws IOException, InterruptedException {
    ReadySchema.lay(new Home(folder));
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                CrashingStore.class.getName(),
                folder.toString(),
                fault.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<UUID> acknowledged = new ArrayList<>();
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        if (line.length() == 36) {
          acknowledged.add(UUID.fromString(line));
        }
        if (acknowledged.size() == enough) {
          program.toHandle().destroyForcibly();
        }
      }
    } finally {
      program.destroyForcibly();
    }
    assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return acknowledged;
  }
}
