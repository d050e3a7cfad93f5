using BenchmarkDotNet.Running;
using Blueprints.Benchmarks;

_ = BenchmarkSwitcher.FromAssembly(typeof(PlatformBenchmarks).Assembly).Run(args);
