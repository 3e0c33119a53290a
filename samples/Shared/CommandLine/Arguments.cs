using System.CommandLine.Parsing;
using System.Globalization;

namespace NetDsl.Samples.CommandLine;

/// <summary>Reads the arguments of options. What is wrong with one is an error of the command line.</summary>
public static class Arguments
{
    extension(ArgumentResult argument)
    {
        /// <summary>A whole number.</summary>
        /// <param name="least">The least that is allowed.</param>
        public int WholeNumber(int least)
        {
            var text = argument.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                argument.AddError($"{argument.Name()} takes a whole number; found '{text}'.");
            else if (number < least)
                argument.AddError($"{argument.Name()} is at least {least}; found {number}.");
            return number;
        }

        /// <summary>A number.</summary>
        /// <param name="above">What it must be greater than.</param>
        public double Number(double above)
        {
            var text = argument.Tokens[0].Value;
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                argument.AddError($"{argument.Name()} takes a number; found '{text}'.");
            else if (!(number > above))
                argument.AddError($"{argument.Name()} is above {above}; found {text}.");
            return number;
        }

        /// <summary>A folder that is there.</summary>
        /// <param name="of">What it holds, for the message.</param>
        public string Folder(string of)
        {
            var folder = argument.Tokens[0].Value;
            if (!Directory.Exists(folder))
                argument.AddError($"{argument.Name()} takes the folder of {of}; there is no '{folder}'.");
            return folder;
        }

        /// <summary>A file or a folder that is there.</summary>
        public string FileOrFolder()
        {
            var path = argument.Tokens[0].Value;
            if (!Path.Exists(path))
                argument.AddError($"{argument.Name()} takes a file or a folder; there is no '{path}'.");
            return path;
        }

        /// <summary>A file that is there.</summary>
        public string FileToRead()
        {
            var file = argument.Tokens[0].Value;
            if (!File.Exists(file))
                argument.AddError($"{argument.Name()} takes a file; there is no '{file}'.");
            return file;
        }

        /// <summary>One of the names of an enumeration, in lower case.</summary>
        public TEnum OneOf<TEnum>()
            where TEnum : struct, Enum
        {
            var text = argument.Tokens[0].Value;
            foreach (var value in Enum.GetValues<TEnum>())
            {
                if (text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase))
                    return value;
            }

            var names = string.Join(" or ", Enum.GetNames<TEnum>()).ToLowerInvariant();
            argument.AddError($"{argument.Name()} takes {names}; found '{text}'.");
            return default;
        }

        /// <summary>A file that can be written, as far as can be seen.</summary>
        public string FileToWrite()
        {
            var file = argument.Tokens[0].Value;
            if (Directory.Exists(file))
                argument.AddError($"{argument.Name()} takes a file to write; '{file}' is a folder.");
            else if (Path.GetDirectoryName(Path.GetFullPath(file)) is var folder && !Directory.Exists(folder))
                argument.AddError($"{argument.Name()} takes a file to write; there is no folder '{folder}' for it.");
            return file;
        }

        private string Name() => ((OptionResult)argument.Parent!).Option.Name;
    }
}
