/* Work shared out among processes. */
#include "cli/crew.h"

#include "cli/message.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <unistd.h>

/* In memory that all of them see. */
typedef struct zr_crew_board {
    atomic_size_t next;          /* piece */
    size_t at[ZR_CREW_MOST + 1]; /* what each worker is at; the caller last */
} zr_crew_board;

static zr_exit worse(zr_exit a, zr_exit b)
{
    return a > b ? a : b;
}

/* Piece after piece, until there is none or one fails. */
static zr_exit do_pieces(const zr_crew *crew, size_t worker)
{
    zr_exit result = ZR_EXIT_FINE;
    zr_crew_board *board = crew->board;
    while (result == ZR_EXIT_FINE && (board->at[worker] = atomic_fetch_add(&board->next, 1)) < crew->pieces)
        result = crew->work(crew->context, board->at[worker]);
    return result;
}

/* In a signal handler. What they were writing is known by name, and taken away after them. */
static void dismiss(zr_undo *undo)
{
    const zr_crew *crew = (const zr_crew *)(const void *)undo;
    for (size_t i = 0; i < crew->count; i++)
        kill(crew->workers[i], SIGKILL);
    for (size_t i = 0; i < crew->count; i++)
        while (waitpid(crew->workers[i], NULL, 0) < 0 && errno == EINTR)
            continue;
}

/* The parent may have gone before we asked to go with it. */
static void go_with(pid_t parent)
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() != parent)
        _exit(ZR_EXIT_FAILED);
}

/* False when the system gives no process: then the others, or the caller, do its part. */
static bool start_worker(zr_crew *crew)
{
    sigset_t before;
    pid_t parent = getpid();
    zr_undo_hold(&before);
    pid_t worker = fork();
    if (worker == 0) {
        zr_undo_forget();
        zr_undo_release(&before);
        go_with(parent);
        _exit((int)do_pieces(crew, crew->count));
    }
    if (worker > 0)
        crew->workers[crew->count++] = worker;
    zr_undo_release(&before);
    return worker > 0;
}

void zr_crew_start(zr_crew *crew, size_t hands, size_t count, zr_crew_work *work, zr_crew_name *name,
                   const void *context)
{
    *crew = (zr_crew){.pieces = count, .work = work, .name = name, .context = context};
    void *shared =
        mmap(NULL, sizeof(zr_crew_board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    crew->board = shared == MAP_FAILED ? NULL : shared;
    hands = hands > ZR_CREW_MOST ? ZR_CREW_MOST : hands;
    fflush(NULL); /* what waits to be written is written once */
    zr_undo_add(&crew->undo, dismiss);
    while (crew->board && crew->count + 1 < hands && crew->count < count && start_worker(crew))
        continue;
}

static zr_exit say_died(const zr_crew *crew, const zr_call *call, size_t worker, int number)
{
    char safe[204];
    size_t piece = crew->board->at[worker];
    const char *name = piece < crew->pieces ? crew->name(crew->context, piece) : "";
    return zr_say_failed(
        call, "%s：所用进程被信号 %d（%s）终止，可能内存不足；可用 --jobs 1 再试",
        "%s: its process was ended by signal %d (%s), perhaps for want of memory; try --jobs 1",
        zr_say_safe(safe, name), number, strsignal(number));
}

static zr_exit result_of(const zr_crew *crew, const zr_call *call, size_t worker)
{
    int status;
    while (waitpid(crew->workers[worker], &status, 0) < 0)
        if (errno != EINTR)
            return ZR_EXIT_FAILED;
    if (WIFSIGNALED(status))
        return say_died(crew, call, worker, WTERMSIG(status));
    int code = WEXITSTATUS(status);
    return code >= ZR_EXIT_FINE && code <= ZR_EXIT_FAILED ? (zr_exit)code : ZR_EXIT_FAILED;
}

/* Without shared memory there are no workers, and no board to take from. */
static zr_exit do_all(const zr_crew *crew)
{
    zr_exit result = ZR_EXIT_FINE;
    for (size_t i = 0; i < crew->pieces && result == ZR_EXIT_FINE; i++)
        result = crew->work(crew->context, i);
    return result;
}

zr_exit zr_crew_end(zr_crew *crew, const zr_call *call, bool hurry)
{
    zr_exit result = ZR_EXIT_FINE;
    if (!crew->work)
        return result;
    if (hurry && crew->board)
        atomic_store(&crew->board->next, crew->pieces);
    else if (!hurry)
        result = crew->board ? do_pieces(crew, ZR_CREW_MOST) : do_all(crew);
    for (size_t i = 0; i < crew->count; i++)
        result = worse(result, result_of(crew, call, i));
    zr_undo_drop(&crew->undo);
    if (crew->board)
        munmap(crew->board, sizeof *crew->board);
    *crew = (zr_crew){0};
    return result;
}
