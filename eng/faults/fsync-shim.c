/*
 * Slows and fails fsync and fdatasync of the processes that it is preloaded into (LD_PRELOAD), as told by a small file
 * that FSYNC_SHIM_CONTROL names. The file is mapped, so what it says can be changed while they run, and asking it costs
 * no system call. Without the file, or with zeros in it, everything is as without the shim.
 *
 * tests/Testing/FsyncShim.cs writes the file and has the same layout.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

struct control {
    _Atomic int64_t delay_microseconds; /* added before each call */
    _Atomic int64_t error;              /* the errno to fail with; 0 for none */
    _Atomic int64_t failures_left;      /* how many calls are still to fail with it */
    _Atomic int64_t calls;              /* how many have come here */
    _Atomic int64_t failures;           /* how many of them have failed */
};

static struct control *control;

__attribute__((constructor)) static void map_control(void)
{
    const char *path = getenv("FSYNC_SHIM_CONTROL");
    int file = path == NULL ? -1 : open(path, O_RDWR | O_CLOEXEC);
    if (file < 0)
        return;
    void *mapped = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (mapped != MAP_FAILED)
        control = mapped;
}

static void wait_for(int64_t microseconds)
{
    struct timespec left = { microseconds / 1000000, microseconds % 1000000 * 1000 };

    /* PostgreSQL's signals cut a sleep short; a disk does not get faster by them. */
    while (nanosleep(&left, &left) != 0 && errno == EINTR)
        ;
}

/* A failed call does not reach the disk: what it was to make durable is not. */
static int sync_file(long call, int file)
{
    if (control == NULL)
        return (int)syscall(call, file);

    atomic_fetch_add_explicit(&control->calls, 1, memory_order_relaxed);
    int64_t delay = atomic_load_explicit(&control->delay_microseconds, memory_order_relaxed);
    if (delay > 0)
        wait_for(delay);

    int error = (int)atomic_load_explicit(&control->error, memory_order_relaxed);
    if (error != 0 && atomic_fetch_sub_explicit(&control->failures_left, 1, memory_order_relaxed) > 0) {
        atomic_fetch_add_explicit(&control->failures, 1, memory_order_relaxed);
        errno = error;
        return -1;
    }
    return (int)syscall(call, file);
}

int fsync(int file)
{
    return sync_file(SYS_fsync, file);
}

int fdatasync(int file)
{
    return sync_file(SYS_fdatasync, file);
}
