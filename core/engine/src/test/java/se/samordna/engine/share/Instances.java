package se.samordna.engine.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.samordna.engine.share.Sharing.Colleague;
import se.samordna.engine.share.Sharing.Newcomer;
import se.samordna.engine.share.Sharing.Tie;

/** Teams at random, with the posts and weights that teams have; the unit is a hundredth. */
record Instances(Random random, int target, int soft, int hard) {
  private static final int[] POSTS = {25, 40, 50, 60, 75, 80, 90, 100};
  private static final int[] BY_PHASE = {50, 100, 100, 150};

  Sharing of(int newcomers, int colleagues, boolean byPhase) {
    List<Colleague> team = new ArrayList<>();
    for (int i = 0; i < colleagues; i++) {
      long post = POSTS[random.nextInt(POSTS.length)];
      long most = hard * post * 5 / 4;
      long load = random.nextLong(most / 50 + 1) * 50;
      boolean stopped = random.nextInt(5) > 0;
      team.add(
          new Colleague(
              load, target * post, soft * post, stopped ? hard * post : Long.MAX_VALUE, post));
    }
    List<Newcomer> persons = new ArrayList<>();
    for (int i = 0; i < newcomers; i++) {
      long weight = byPhase ? BY_PHASE[random.nextInt(BY_PHASE.length)] : 100;
      boolean few = random.nextInt(4) == 0;
      List<Optional<Tie>> ties = new ArrayList<>();
      int wished = random.nextInt(colleagues * 3);
      for (int j = 0; j < colleagues; j++) {
        boolean may = team.get(j).load() <= team.get(j).hard() && !(few && random.nextBoolean());
        ties.add(may ? Optional.of(tie(j == wished)) : Optional.empty());
      }
      persons.add(new Newcomer(weight, ties));
    }
    return new Sharing(team, persons);
  }

  private Tie tie(boolean wished) {
    return new Tie(
        wished, random.nextInt(8) == 0, random.nextInt(4) == 0 ? 1 + random.nextInt(25) : 0);
  }
}
