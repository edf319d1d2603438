package se.samordna.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Figures;
import se.samordna.itests.harness.OwnProcess;
import se.samordna.itests.harness.Team;
import se.samordna.itests.load.Load;
import se.samordna.itests.load.Tally;

/**
 * That nobody is answered before the kernel was asked to bring the database to the disk, seen from
 * outside with strace.
 */
@Tag("alone")
@EnabledIf(value = "straceIsThere", disabledReason = "apt-get install strace")
class FsyncIT {
  private static final int CLIENTS = 16;
  private static final int WRITES = 320;
  private static final int ALONE = 30;

  /** What the store's writer says of each group at the level DEBUG. */
  private static final String GROUP = "on disk";

  private static OwnProcess process;
  private static Team team;
  private static Path database;
  private final Ledger ledger = new Ledger();

  @SuppressWarnings("unused")
  static boolean straceIsThere() {
    if (!Strace.isInstalled() && Build.isUnattended()) {
      throw new IllegalStateException("no strace here: apt-get install strace");
    }
    return Strace.isInstalled();
  }

  @BeforeAll
  static void start() throws IOException {
    String logging = "org.ops4j.pax.logging.cfg";
    process =
        OwnProcess.unpack("fsync")
            .configure(logging, "log4j2.logger.groups.name", "se.samordna.store.GroupWriter")
            .configure(logging, "log4j2.logger.groups.level", "DEBUG")
            .start()
            .awaitReady();
    team = Team.setUp(process, CLIENTS);
    database = process.samordna().folder().resolve("data/samordna/db/samordna.mv.db").toRealPath();
  }

  @AfterAll
  static void end() {
    process.close();
  }

  @Test
  void each_answer_to_a_single_client_comes_after_a_sync_of_its_own() {
    Client client = new Client(team, ledger, team.persons().get(0));
    try (Strace strace = Strace.attach(process.samordna(), process.jvm(), "alone")) {
      for (int n = 0; n < ALONE; n++) {
        int before = strace.syncs(database);
        ask(client);
        assertThat(strace.syncs(database)).isGreaterThan(before);
      }
    }
  }

  @Test
  void sixteen_clients_share_syncs_but_every_group_has_one() {
    List<Client> clients =
        team.persons().stream().map(person -> new Client(team, ledger, person)).toList();
    Tally tally;
    int groups;
    int syncs;
    try (Strace strace = Strace.attach(process.samordna(), process.jvm(), "sixteen")) {
      // The groups are counted from the first that was begun under observation.
      ask(clients.get(0));
      int before = groups();
      tally = Load.run(process.samordna().webPort(), CLIENTS, clients::get, WRITES);
      groups = groups() - before;
      syncs = strace.syncs(database);
    }
    assertThat(tally.failed()).as(tally.toString()).isZero();
    assertThat(groups).isBetween(WRITES / CLIENTS, syncs);
    Figures.note(
        "fsync", "%d writes by %d clients: %d groups, %d syncs", WRITES, CLIENTS, groups, syncs);
  }

  private static void ask(Client client) {
    Tally tally = Load.run(process.samordna().webPort(), 1, number -> client, 1);
    assertThat(tally.failed()).as(tally.toString()).isZero();
  }

  private static int groups() {
    return process.samordna().log().linesWith(GROUP).size();
  }
}
