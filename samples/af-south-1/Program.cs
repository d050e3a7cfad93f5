using AfSouth1;
using Blueprints;

return await BlueprintProgram.RunAsync(args, Platform.Describe);
