using System.Runtime.InteropServices;

namespace CardPlatform.Harness.Http;

/// <summary>
/// The few calls of the kernel that a loop over many connections consists of. The sockets of .NET do the same through
/// an engine of their own, which costs about as much again as the calls: too much for a generator that shares two cores
/// with what it measures.
/// </summary>
internal static partial class Native
{
    public const int TryAgain = 11;
    public const int Interrupted = 4;
    public const int AddToSet = 1;
    public const uint Readable = 0x001;
    public const uint Error = 0x008;
    public const uint HungUp = 0x010;
    public const int NoSignal = 0x4000;

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    public static partial int EpollCreate(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    public static partial int EpollControl(int epoll, int operation, int descriptor, ref EpollEvent change);

    [LibraryImport("libc", EntryPoint = "epoll_pwait2", SetLastError = true)]
    public static unsafe partial int EpollWait(int epoll, EpollEvent* events, int most, TimeSpec* timeout, nint mask);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    public static unsafe partial nint Send(int descriptor, byte* bytes, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    public static unsafe partial nint Receive(int descriptor, byte* bytes, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    /// <summary>As the kernel lays it out on this architecture: packed on x86-64 only.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    public struct EpollEvent
    {
        public uint Events;
        public int Connection;
        public int Unused;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
