namespace SamenHier.Matching.Runs;

/// <summary>The strongly connected parts of a graph (Tarjan 1972), without recursion.</summary>
internal static class StrongParts
{
    /// <summary>For each node the number of its part.</summary>
    /// <param name="nodes">How many nodes.</param>
    /// <param name="next">The nodes to which each leads.</param>
    public static int[] Of(int nodes, Func<int, IEnumerable<int>> next)
    {
        var (part, order, low) = (new int[nodes], new int[nodes], new int[nodes]);
        Array.Fill(part, -1);
        var (open, path) = (new Stack<int>(), new Stack<(int Node, IEnumerator<int> Next)>());
        var (count, parts) = (0, 0);
        for (var root = 0; root < nodes; root++)
        {
            if (order[root] == 0) Visit(root);
        }

        return part;

        void Visit(int root)
        {
            Enter(root);
            while (path.TryPeek(out var top))
            {
                if (top.Next.MoveNext()) Look(top.Node, top.Next.Current);
                else Leave(path.Pop().Node);
            }
        }

        void Enter(int node)
        {
            order[node] = low[node] = ++count;
            open.Push(node);
            path.Push((node, next(node).GetEnumerator()));
        }

        void Look(int node, int seen)
        {
            if (order[seen] == 0) Enter(seen);
            else if (part[seen] < 0) low[node] = Math.Min(low[node], order[seen]);
        }

        void Leave(int node)
        {
            if (path.TryPeek(out var above)) low[above.Node] = Math.Min(low[above.Node], low[node]);
            if (low[node] != order[node]) return;

            int member;
            do
            {
                member = open.Pop();
                part[member] = parts;
            }
            while (member != node);
            parts++;
        }
    }
}
