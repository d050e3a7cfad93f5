using Blueprints;
using AfSouth1;

return await BlueprintProgram.RunAsync(args, Platform.Describe);
