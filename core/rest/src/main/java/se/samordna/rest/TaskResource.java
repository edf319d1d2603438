package se.samordna.rest;

import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.task.Task;
import se.samordna.task.Tasks;
import se.samordna.task.Tasks.NewTask;
import se.samordna.task.TeamTask;

/** Tasks. */
record TaskResource(Tasks tasks) implements Resource {
  record Cancelling(String reason) {}

  /** Without anybody named, anybody of the unit may do it. */
  record Assignee(Optional<Id<Staff>> staff) {}

  /** How many open tasks have outlived their grace. */
  record Missed(int missed) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/tasks", "myTasks", "The caller's open tasks")
            .givesPages(Task.class)
            .by(call -> Reply.of(tasks.mine(call.caller(), call.page()))),
        Operation.get("/tasks:missed", "myMissedTasks", "How many of the caller's tasks are missed")
            .gives(Missed.class)
            .by(call -> Reply.of(new Missed(tasks.missed(call.caller())))),
        Operation.get("/units/{unit}/tasks:missed", "missedTasks", "How many tasks are missed")
            .gives(Missed.class)
            .by(call -> Reply.of(new Missed(tasks.missedAt(call.caller(), call.id("unit"))))),
        Operation.get("/units/{unit}/tasks", "unitTasks", "The open tasks of a unit")
            .givesPages(Task.class)
            .by(call -> Reply.of(tasks.ofUnit(call.caller(), call.id("unit"), call.page()))),
        Operation.get("/units/{unit}/team-tasks", "teamTasks", "What a unit is to do together")
            .givesRows(TeamTask.class)
            .by(call -> Reply.of(new Rows<>(tasks.ofTeam(call.caller(), call.id("unit"))))),
        Operation.get("/persons/{person}/tasks", "personTasks", "The person's tasks")
            .givesPages(Task.class)
            .by(call -> Reply.of(tasks.ofPerson(call.caller(), call.id("person"), call.page()))),
        Operation.post("/persons/{person}/tasks", "addTask", "Write a task")
            .takes(NewTask.class)
            .makes(Task.class)
            .by(
                call ->
                    shown(tasks.add(call.caller(), call.id("person"), call.body(NewTask.class)))),
        Operation.post("/tasks/{task}:done", "taskDone", "End a task as done")
            .gives(Task.class)
            .revises()
            .by(call -> shown(tasks.done(call.caller(), call.id("task"), call.revision()))),
        Operation.post("/tasks/{task}:cancel", "cancelTask", "End a task no longer needed")
            .takes(Cancelling.class)
            .gives(Task.class)
            .revises()
            .by(this::cancel),
        Operation.put("/tasks/{task}/assignee", "assignTask", "Give a task to somebody")
            .takes(Assignee.class)
            .gives(Task.class)
            .revises()
            .by(this::assign));
  }

  private Reply cancel(Call call) {
    String reason = call.body(Cancelling.class).reason();
    return shown(tasks.cancel(call.caller(), call.id("task"), call.revision(), reason));
  }

  private Reply assign(Call call) {
    Assignee to = call.body(Assignee.class);
    return shown(
        tasks.assign(call.caller(), call.id("task"), call.revision(), to.staff().orElse(null)));
  }

  private static Reply shown(Task task) {
    return Reply.of(task, task.revision());
  }
}
