namespace Sdks.Tests.Core.Support;

internal enum Level
{
    Low = 1,
    High = 2,
}
